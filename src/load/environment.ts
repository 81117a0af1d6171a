import { resolve } from 'node:path'

// The one place that reads the environment for the command and the pages. Not all at once: a verb may set what a build then reads.

/** The folder of matrices as the user gave it, from the project's root or absolute; the usual one where undefined. */
export const contentSetting = (): string | undefined => process.env.CONTENT || undefined

/** Where the site is published, as the user gave it. */
export const siteSetting = (): { SITE: string | undefined; BASE: string | undefined } => ({
  SITE: process.env.SITE,
  BASE: process.env.BASE,
})

/** The tree to show definitions of, and its revision. */
export const treeSetting = (): { path: string | undefined; revision: string | undefined } => ({
  path: process.env.KERNEL || undefined,
  revision: process.env.KERNEL_REV || undefined,
})

/** The C compiler that the user names, with its options. */
export const compilerSetting = (): string | undefined => process.env.CC || undefined

/** Has {@link contentSetting} give another folder. */
export function setContent(path: string): void {
  process.env.CONTENT = path
}

/** What `import.meta.env` has of its own; Astro lets variables of the same name take their place. */
const own = ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']

/**
 * Makes the environment one for pages to be published, whatever the shell is set up for: else they might come out without their
 * policy.
 */
export function settleForBuild(): void {
  process.env.NODE_ENV = 'production'
  for (const name of own) delete process.env[name]
}

/** Has the tree of {@link treeSetting} found from any working directory, not only from this one. */
export function anchorTree(): void {
  if (process.env.KERNEL) process.env.KERNEL = resolve(process.env.KERNEL)
}

/** Where the user called the command from: `npm run` goes to the project's folder first, and paths lead from where the user is. */
export function userFolder(): string {
  const { npm_lifecycle_event, INIT_CWD } = process.env
  return npm_lifecycle_event !== undefined && ownScripts.has(npm_lifecycle_event) && INIT_CWD ? INIT_CWD : process.cwd()
}

/** The scripts of package.json that call the command. */
const ownScripts = new Set(['scenarios', 'check', 'build', 'dev', 'preview'])
