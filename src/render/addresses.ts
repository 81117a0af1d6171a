/** Where the site is published: the origin without a path, and the path below it with a slash at both ends. */
export interface Site {
  origin: string
  base: string
}

/** Stands in permalinks until the site has a home of its own; `SITE` and `BASE` set the real one. */
const nowhere = 'https://spte-scenarios.example'

/** The published place from the environment variables SITE and BASE. Throws a RangeError that says which one is wrong. */
export function siteOf({ SITE, BASE }: { SITE?: string | undefined; BASE?: string | undefined }): Site {
  const site = SITE || nowhere
  if (!/^https?:\/\/[^/?#\s]+\/?$/.test(site))
    throw new RangeError(`SITE is \`${site}\`; allowed: an origin such as https://example.org, its path goes into BASE`)
  const path = `/${(BASE || '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  if (!/^\/([A-Za-z0-9._~-]+\/)*$/.test(path))
    throw new RangeError(`BASE is \`${BASE}\`; allowed: a path such as /spte-scenarios/`)
  return { origin: site.replace(/\/$/, ''), base: path }
}

/** The address that never changes, as mails carry it: of a row, a note or, without an id, of the matrix. */
export const permalink = ({ origin, base }: Site, matrix: string, id?: string): string =>
  `${origin}${base}${matrix}/${id === undefined ? '' : `${id}/`}`
