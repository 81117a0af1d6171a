import { type Site, siteOf } from '../derive/addresses.ts'
import { siteSetting } from '../load/environment.ts'
import type { SiteSettings } from '../model/site-file.ts'
import { WrongUse } from './verb.ts'

/**
 * The published site that permalinks point to, from SITE and BASE or from the settings of the content. Says so in a line on stderr where
 * neither gives an address. Throws {@link WrongUse} where one of the variables is none.
 */
export function publishedSite(settings: SiteSettings): Site {
  try {
    const site = siteOf(siteSetting(), settings)
    if (site.origin === '')
      process.stderr.write(
        'no address is set, so permalinks are paths: SITE and BASE, or `origin` in site.yaml, set it\n',
      )
    return site
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUse(error.message)
    throw error
  }
}
