/** What `import.meta.env` has of its own; Astro lets variables of the same name take their place. */
const own = ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']

/** Makes the environment one for pages to be published, whatever the shell is set up for: else they might come out without their policy. */
export function settleBuildEnvironment(): void {
  process.env.NODE_ENV = 'production'
  for (const name of own) delete process.env[name]
}
