/** An id for an address, made of a text; `rest` where nothing of the text can be one. */
export function addressId(text: string, rest: string): string {
  const id = text
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .replaceAll(/^[-_]+|[-_]+$/g, '')
    .slice(0, 48)
    .replace(/[-_]+$/, '')
  return id === '' ? rest : id
}

/** A text as the id of a value or a mark: itself, where it can be one. */
export const cellId = (text: string, rest: string): string =>
  /^(?=.{1,64}$)[^\s,|]+( [^\s,|]+)*$/u.test(text) ? text : addressId(text, rest)

/** The words of a subject without what mail programs and lists put before them; none where there is no subject. */
export const subjectWords = (subject = ''): string[] =>
  subject
    .replace(/^(?:\s*(?:re|aw|fwd?):|\s*\[[^\]]*\])+/i, '')
    .split(/\s+/)
    .filter(Boolean)

/** Names made distinct whatever their case, and from those taken, by a number behind them. */
export function distinct(names: string[], taken: string[] = []): string[] {
  const used = new Set(taken)
  return names.map((name) => {
    let own = name
    for (let number = 2; used.has(own.toLowerCase()); number++) own = `${name}-${number}`
    used.add(own.toLowerCase())
    return own
  })
}

/** Text as prose: what looks like code is, and no character has a meaning of its own. */
export const proseText = (text: string): string =>
  text
    .split(/((?<![\w`])(?:[A-Za-z]\w*\(\)|[A-Za-z]\w*_\w+)(?!\w))/)
    .map((part, at) => (at % 2 === 1 ? `\`${part}\`` : part.replaceAll(/[\\`*_[\]<>#|~&]/g, '\\$&')))
    .join('')

/** Whether two names have the same letters and digits, whatever their case and all else; signs are the same only as they are. */
export const isSameName = (one: string, other: string): boolean => bareName(one) === bareName(other)

const bareName = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase() || name.trim()
