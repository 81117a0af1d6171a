/** A name without its address, as in `Ada Smith <ada@example.org>`; where there is but an address, that. */
export const nameIn = (text: string): string =>
  text
    .replace(/\s*(?:<[^>]*>|\(\))\s*$/, '')
    .replaceAll(/^"|"$/g, '')
    .trim() || text.trim()

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const named = new RegExp(String.raw`(?:\b(\d{1,2})\s+)?\b(${months.join('|')})[a-z]*\.?(?:\s+(\d{1,2})\b)?`, 'i')

/** The day that a text names, as in `Tue Apr 07 2026` or `7 April 2026`, where it was written; undefined where it names none. */
export function dayIn(text: string): string | undefined {
  const iso = /\b(\d{4}-\d\d-\d\d)\b/.exec(text)?.[1]
  if (iso) return iso
  const [, before, name = '', after] = named.exec(text) ?? []
  const day = Number(before ?? after)
  const year = /\b((?:19|20)\d\d)\b/.exec(text)?.[1]
  const month = months.indexOf(name.toLowerCase()) + 1
  return month > 0 && day > 0 && day < 32 && year
    ? [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
    : undefined
}
