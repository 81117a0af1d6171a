/** Where the site is published: the origin without a path, and the path below it with a slash at both ends. */
export interface Site {
  origin: string
  base: string
}

/** Stands in permalinks until the site has a home of its own; `SITE` and `BASE` set the real one. */
const nowhere = 'https://spte-scenarios.example'

/**
 * The published place from the environment variables SITE and BASE. Throws a RangeError that says what is wrong with them, a
 * problem a paragraph.
 */
export function siteOf({ SITE, BASE }: { SITE?: string | undefined; BASE?: string | undefined }): Site {
  const origin = (SITE || nowhere).replace(/\/$/, '')
  const base = `/${(BASE || '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  const wrong: string[] = []
  if (!isOrigin(origin))
    wrong.push(
      `SITE is \`${SITE}\`\n  allowed: an origin in lower-case ASCII such as https://example.org, its path goes into BASE`,
    )
  if (!/^\/((?!\.\.?\/)[A-Za-z0-9._~-]+\/)*$/.test(base))
    wrong.push(`BASE is \`${BASE}\`\n  allowed: a path such as /spte-scenarios/, without . and ..`)
  if (wrong.length > 0) throw new RangeError(wrong.join('\n'))
  return { origin, base }
}

const isOrigin = (text: string) => /^https?:/.test(text) && URL.parse(text)?.origin === text

/** The address that never changes, as mails carry it: of a row, a note or, without an id, of the matrix. */
export const permalink = ({ origin, base }: Site, matrix: string, id?: string): string =>
  `${origin}${base}${matrix}/${id === undefined ? '' : `${id}/`}`
