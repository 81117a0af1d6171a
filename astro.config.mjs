import { astroSettings } from './src/command/astro-settings.ts'

// For what looks for such a file; the command hands the same to Astro itself.
export default astroSettings()
