import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { siteOf } from '../derive/addresses.ts'
import { siteSetting } from '../load/environment.ts'
import { WrongUse } from './verb.ts'

/** Throws {@link WrongUse} where a built site is made for another BASE than the one that is set: its links would lead nowhere. */
export function assertBase(folder: string): void {
  const { base } = siteOf(siteSetting())
  const [, home] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? []
  const built = home === undefined ? base : new URL(home).pathname
  if (built !== base)
    throw new WrongUse(
      `what is built is for BASE \`${built}\`, not \`${base}\`\n  allowed: BASE=${built}, or \`npm run build\` first`,
    )
}
