import { isBase, isOrigin } from '../model/address.ts'
import type { SiteSettings } from '../model/site-file.ts'

/**
 * Where the site is published: the origin without a path, empty where none is set, and the path below it with a slash at both ends.
 */
export interface Site {
  origin: string
  base: string
}

/**
 * The published place from the environment variables SITE and BASE, else from the site's settings. Throws a RangeError that says what
 * is wrong with the variables, a problem a paragraph.
 */
export function siteOf(
  { SITE, BASE }: { SITE?: string | undefined; BASE?: string | undefined },
  settings: Partial<Pick<SiteSettings, 'origin' | 'base'>> = {},
): Site {
  const origin = (SITE || settings.origin || '').replace(/\/$/, '')
  const base = `/${(BASE || settings.base || '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  const wrong: string[] = []
  if (origin !== '' && !isOrigin(origin))
    wrong.push(
      `SITE is \`${SITE}\`\n  allowed: an origin in lower-case ASCII such as https://example.org, its path goes into BASE`,
    )
  if (!isBase(base)) wrong.push(`BASE is \`${BASE}\`\n  allowed: a path such as /scenarios/, without . and ..`)
  if (wrong.length > 0) throw new RangeError(wrong.join('\n'))
  return { origin, base }
}

/**
 * The address that never changes, as mails carry it: of a row, a note or, without an id, of the matrix. The path alone where no origin
 * is set, since no other host has it.
 */
export const permalink = ({ origin, base }: Site, matrix: string, id?: string): string =>
  `${origin}${base}${matrix}/${id === undefined ? '' : `${id}/`}`
