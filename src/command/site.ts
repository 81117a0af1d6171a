import { type Site, siteOf } from '../derive/addresses.ts'
import { siteSetting } from '../load/environment.ts'
import { WrongUse } from './verb.ts'

/** The published site that permalinks point to, from SITE and BASE. Throws {@link WrongUse} where one of them is no address. */
export function publishedSite(): Site {
  try {
    return siteOf(siteSetting())
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUse(error.message)
    throw error
  }
}
