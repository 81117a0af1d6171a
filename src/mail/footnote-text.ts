import type { MailLine } from './mail-line.ts'

/** What a footnote says in an indented block: its title, where it has one, its paragraphs and what it is taken from. */
export interface FootnoteText {
  title?: string
  paragraphs: string[]
  sources: string[]
}

const indentOf = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0
const source = /^\s*Source:\s+(\S.*)$/
/** An address is not broken, and stands at the start of a line where it has no room. */
const loneAddress = /^<?(?:https?:\/\/|mailto:)\S+$/i
const firstWord = /^\s*(\S+)/
/** All that the text form says of a note that shares the explanation of another. */
const seeAlone = /^\s*See \([\w-]+\)\.$/
/** So starts a sentence, or a piece of code. */
const sentence = /^\s*(?:[A-Z`*"“]|\S*[_(.]\S)/

/**
 * The text of a footnote whose first line is `at`, of which `first` is the text, and how many lines it takes: those right below it that are
 * indented deeper, with empty ones between; `isNote` says of a line that it starts another one. Undefined where the line below is none.
 */
export function footnoteText(
  lines: MailLine[],
  at: number,
  first: string,
  isNote: (text: string) => boolean,
): { text: FootnoteText; length: number } | undefined {
  const indent = indentOf(lines[at]?.text ?? '')
  const isIn = ({ text }: MailLine, before = '') =>
    (indentOf(text) > indent && !isNote(text)) || (before.trim() !== '' && loneAddress.test(text))
  let end = at + 1
  for (let next = end; next < lines.length; next++) {
    const line = lines[next]
    if (!line || (line.text.trim() !== '' && !isIn(line, lines[next - 1]?.text))) break
    if (line.text.trim() !== '') end = next + 1
  }
  const below = lines.slice(at + 1, end)
  if (!below[0] || below[0].text.trim() === '') return undefined
  const head = titleLines([first, ...below.map(({ text }) => text)])
  const paragraphs: string[][] = [[...(head === 0 ? [first] : [])]]
  const sources: string[][] = []
  let isSource = false
  for (const { text } of below.slice(Math.max(0, head - 1))) {
    const [, said] = source.exec(text) ?? []
    if (said !== undefined) sources.push([said])
    else if (text.trim() === '') paragraphs.push([])
    else (isSource ? sources : paragraphs).at(-1)?.push(text.trim())
    isSource = text.trim() !== '' && (said !== undefined || isSource)
  }
  const whole = (pieces: string[][]) => pieces.filter((own) => own.length > 0).map((own) => own.join(' '))
  const title = [first, ...below.slice(0, head - 1).map(({ text }) => text.trim())].join(' ')
  return {
    text: { ...(head > 0 ? { title } : {}), paragraphs: whole(paragraphs), sources: whole(sources) },
    length: end - at,
  }
}

/** How many lines the title takes: up to one behind which the next word, which starts a sentence, would have had room; 0 for none. */
function titleLines(texts: string[]): number {
  const gap = texts.findIndex((text) => text.trim() === '')
  const lines = gap < 0 ? texts : texts.slice(0, gap)
  const indent = Math.max(...texts.slice(1).map(indentOf))
  const width = Math.max(...texts.map((text) => text.trim().length)) + indent
  const end = lines.slice(0, 3).findIndex((text, at) => {
    const next = lines[at + 1]
    const [, word = ''] = firstWord.exec(next ?? '') ?? []
    return word !== '' && (seeAlone.test(next ?? '') || text.trim().length + indent + 1 + word.length <= width)
  })
  const isTitle = end >= 0 && !/[.,;:]$/.test(lines[end] ?? '') && sentence.test(lines[end + 1] ?? '')
  return isTitle ? end + 1 : 0
}
