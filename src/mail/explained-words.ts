const explaining = /^\s*(?:[-*•]\s+)?(\S(?:.{0,38}?\S)??)\s*(?::|=|->|→|\bmeans|\s-|\s–|\s—)\s+(\S.*)$/
/** A word and its meaning below those of others. */
const columned = /^\s*(\S(?:.{0,38}?\S)??)\s{2,}(\S.*)$/
const introducing = /^\s*(?:legends?|key|notation|where|with|abbreviations)\s*:\s+(?=\S)/i

interface Meaning {
  word: string
  text: string
}

/** A word as the table may have it, without quotes and what marks it as code. */
const bare = (word: string): string => word.replaceAll(/^[`"'“”‘’*_]+|[`"'“”‘’*_]+$/g, '').trim() || word

/** Whether a line looks as if it said what a word means, whatever the word. */
export const isExplaining = (text: string): boolean => {
  const [, word = ''] = explaining.exec(text) ?? []
  return word !== '' && word.split(/\s+/).length <= 3
}

/** Whether a line says which rows lead from one value to another, as in `NP -> leaf P  1, 2 [a1]`. */
export function isTransition(text: string, known: Set<string>, ids: Set<string>): boolean {
  const [, from = '', to = ''] = /^\s*(\S.*?)\s*(?:->|→)\s*(\S.*)$/.exec(text) ?? []
  const words = to
    .replaceAll(/\[[^\]]*\]/g, '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const isRow = (word: string) => ids.has(word) || /^\d+-\d+$/.test(word)
  const isValue = (text: string) => known.has(text.toLowerCase())
  return isValue(from) && words.some((_, at) => words.slice(at).every(isRow) && isValue(words.slice(0, at).join(' ')))
}

/** The words of a line that it says the meaning of, of those that are known: one, or several in a row. */
export function explainedIn(line: string, known: Set<string>): Meaning[] {
  const text = line.replace(introducing, '')
  const listed = text.split(/[,;]\s+(?=\S{1,20}(?:\s*(?::|=|->|→)|\s[-–—]\s))/)
  const several = listed.map((piece) => meaningsIn(explaining, piece.replace(/[.;]\s*$/, ''), known))
  if (listed.length > 1 && several.every((own) => own.length > 0)) return several.flat()
  const one = meaningsIn(explaining, text, known)
  return one.length > 0 ? one : meaningsIn(columned, text, known)
}

function meaningsIn(pattern: RegExp, text: string, known: Set<string>): Meaning[] {
  const [, named = '', meaning = ''] = pattern.exec(text) ?? []
  const whole = bare(named)
  if (meaning === '' || whole === '') return []
  if (known.has(whole.toLowerCase())) return [{ word: whole, text: meaning }]
  // As in `Y/N: yes/no` and `old, new: the states`.
  const words = whole.split(/\s*[/,]\s*|\s+and\s+/).map(bare)
  if (words.length < 2 || !words.every((word) => known.has(word.toLowerCase()))) return []
  const texts = meaning.split(/\s*\/\s*/)
  return words.map((word, at) => ({ word, text: texts.length === words.length ? (texts[at] ?? meaning) : meaning }))
}
