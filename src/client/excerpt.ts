/** A piece of an excerpt, and whether it is what was looked for. */
export interface ExcerptPart {
  text: string
  isMarked: boolean
}

/** What comes before the first word that was found, at most. */
const ahead = 50

/** A text around the longest of the words that it has, cut to about `most` characters between words, with every such word marked. */
export function excerpt(text: string, words: string[], most = 150): ExcerptPart[] {
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  const at = longestFirst.map((word) => text.search(patternOf([word]))).find((index) => index >= 0) ?? 0
  const start = at <= ahead ? 0 : wordStart(text, at - ahead, at)
  const end = text.length <= start + most ? text.length : wordEnd(text, start, start + most)
  const shown = `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
  if (words.length === 0) return [{ text: shown, isMarked: false }]
  return shown
    .split(new RegExp(`(${patternOf(longestFirst).source})`, 'iu'))
    .map((part, index) => ({ text: part, isMarked: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

/** Where one of the words stands by itself or as a part of an identifier. */
const patternOf = (words: string[]) =>
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${words.map((word) => word.replaceAll('.', '\\.')).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'iu',
  )

function wordStart(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 || space >= before ? before : space + 1
}

function wordEnd(text: string, after: number, to: number): number {
  const space = text.lastIndexOf(' ', to)
  return space <= after ? to : space
}
