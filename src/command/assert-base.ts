import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { siteOf } from '../derive/addresses.ts'
import { contentSetting, siteSetting } from '../load/environment.ts'
import { readSettings } from '../load/read-content.ts'
import { root } from './root.ts'
import { WrongUse } from './verb.ts'

/** Throws {@link WrongUse} where a built site is made for another BASE than the one that is set: its links would lead nowhere. */
export function assertBase(folder: string): void {
  const { base } = siteOf(siteSetting(), readSettings(root, contentSetting()))
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const [, built = base] = /<header class="?site"?[^>]*>\s*<a href="?([^\s">]+)/.exec(page) ?? []
  if (built !== base)
    throw new WrongUse(
      `what is built is for BASE \`${built}\`, not \`${base}\`\n  allowed: BASE=${built}, or \`npm run build\` first`,
    )
}
