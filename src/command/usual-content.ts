import { isInstalled } from './is-installed.ts'

/** The folder of matrices where none is named, from the root. */
export const usualContent = isInstalled ? 'content' : 'src/content'
