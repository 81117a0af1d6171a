import { markWord } from './cell-marks.ts'
import { type Hit, hitSaid } from './decision-table.ts'
import { explainedIn, isExplaining, isTransition } from './explained-words.ts'
import { type FootnoteText, footnoteText } from './footnote-text.ts'
import { joined } from './found-table.ts'
import type { MailLine } from './mail-line.ts'
import { groupsAt, type SpokenGroup } from './spoken-groups.ts'
import { isRestOf } from './wrapped-line.ts'

/** A word that the message explains, as in `NP: not present`. */
interface Explained {
  word: string
  text: string
  line: number
}

/** A footnote, as in `(a1)(a2) text`; several marks have one text. */
interface Footnote {
  marks: string[]
  text: string
  line: number
  /** The same in its parts, where it is an indented block. */
  parts?: FootnoteText
}

/** What stands around a table and belongs to it. */
export interface Around {
  legend: Explained[]
  groups: SpokenGroup[]
  notes: Footnote[]
  /** What several rows for one combination mean, where a line says so. */
  hit?: Hit
}

/** What a table has that lines around it may speak of. */
export interface Spoken {
  /** Cells, headings and the words in them. */
  words: string[]
  /** The ids of rows. */
  rows: string[]
  /** What may be marks of notes. */
  marks: Set<string>
}

const bracketed = new RegExp(
  String.raw`^\s*(?:[-•]\s+)?((?:(?:\((?:${markWord}|[*†‡§]{1,3})\)|\[\^?${markWord}\])[\s,]*)+)\s*:?\s*(\S.*)$`,
)
/** A longer word in brackets may be just that. */
const longestSure = 3
const signed = /^\s*(?:[-•]\s+)?([*†‡§]{1,3})\)?:?\s+(\S.*)$/
/** What only the table tells from a list or a sentence. */
const loose =
  /^\s*(?:[-*•]\s+)?(?:(?:foot)?note\s+([A-Za-z0-9]{1,3})\s*[:.)]|([A-Za-z0-9]{1,3})[.)]|([⁰¹²³⁴-⁹ᵃ-ᶻ]{1,3}))\s*(\S.*)$/i

const indentOf = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0

/** The marks and the text of a line that starts a footnote; undefined for any other. */
function footnoteIn(text: string, marks: Set<string>): { marks: string[]; text: string } | undefined {
  const [, brackets, behind] = bracketed.exec(text) ?? []
  const own = brackets?.match(/[\w-]+|[*†‡§]+/g) ?? []
  if (own.length > 0 && behind !== undefined && own.every((mark) => mark.length <= longestSure || marks.has(mark)))
    return { marks: own, text: behind }
  const [, sign, said] = signed.exec(text) ?? []
  if (sign !== undefined && said !== undefined && marks.has(sign)) return { marks: [sign], text: said }
  const [, named, listed, raised, told] = loose.exec(text) ?? []
  const mark = named ?? listed ?? raised?.normalize('NFKC')
  return mark !== undefined && told !== undefined && marks.has(mark) ? { marks: [mark], text: told } : undefined
}

/** Whether a line starts the next word of a legend whose texts start at a column, on the same line or the next. */
const isNextWord = (text: string, next: MailLine | undefined, textAt: number): boolean =>
  textAt > 0 &&
  ((/\s{2}$/.test(text.slice(0, textAt)) && /^\S/.test(text.slice(textAt))) ||
    (next !== undefined && indentOf(next.text) === textAt))

/** Whether a line has nothing but a word that is known, and what it means is indented below it. */
const isAlone = (text: string, next: MailLine | undefined, known: Set<string>): boolean =>
  next !== undefined && indentOf(next.text) > indentOf(text) + 1 && known.has(text.trim().toLowerCase())

/**
 * What lines say of a table: what its words mean, which rows belong together, its footnotes. A line that starts none of these goes on
 * with what is before it, up to an empty line. Of several texts for a mark the first counts.
 */
export function aroundTable(lines: MailLine[], { words, rows, marks }: Spoken): Around {
  const known = new Set(words.map((word) => word.toLowerCase()))
  const ids = new Set(rows)
  const around: Around = { legend: [], groups: [], notes: [] }
  const hit = hitSaid(lines)
  if (hit) around.hit = hit
  let open: { text: string } | undefined
  /** The group of the line before, which may go on. */
  let named: SpokenGroup | undefined
  /** Whether that is a word of the legend, and where in its line the word and its text start. */
  let isWord = false
  let [wordAt, textAt] = [0, 0]
  const taken = new Set<string>()
  /** The line up to which all is read. */
  let read = 0
  for (const [at, whole] of lines.entries()) {
    if (at < read) continue
    const { text, line } = whole
    const note = footnoteIn(text, marks)
    const { groups, length } = groupsAt(lines, at, ids)
    read = at + length
    const isAligned = open !== undefined && isWord && textAt > wordAt && indentOf(text) === textAt
    // What is right below the text of a word is the rest of it, whatever it looks like.
    const explained = isAligned || isTransition(text, known, ids) ? [] : explainedIn(text, known)
    const before = lines[at - 1]
    // What is indented goes on with what is not, or had no room there.
    const isRest = before !== undefined && (isRestOf(before, whole) || indentOf(text) > indentOf(before.text))
    const isOpen = isRest || (/[^.,;\s]\s*$/.test(before?.text ?? '') && /^\s*[a-z]/.test(text))
    const isBelow = before !== undefined && indentOf(text) > indentOf(before.text)
    if (named && isOpen && !note && groups.length === 0 && (isBelow || explained.length === 0)) {
      named.label = joined(named.label, text.trim()).replace(/[.,;]$/, '')
      continue
    }
    named = undefined
    if (text.trim() === '' || (/:\s*$/.test(text) && text.length < 40)) open = undefined
    else if (groups.length > 0) {
      around.groups.push(...groups)
      open = undefined
      named = around.groups.at(-1)
    } else if (note) {
      const own = note.marks.filter((mark) => !taken.has(mark))
      for (const mark of own) taken.add(mark)
      const block = footnoteText(lines, at, note.text, (one) => footnoteIn(one, marks) !== undefined)
      const parts = block?.text
      const said = parts ? [parts.title ?? [], parts.paragraphs, parts.sources].flat(2).join(' ') : note.text
      const entry: Footnote = { marks: own, text: said, line, ...(parts ? { parts } : {}) }
      if (own.length > 0) around.notes.push(entry)
      open = own.length > 0 && !block ? entry : undefined
      read = at + (block?.length ?? 1)
      isWord = false
    } else if (explained.length > 0) {
      const entries = explained.map((one) => ({ ...one, line }))
      around.legend.push(...entries)
      open = entries.at(-1)
      isWord = true
      wordAt = indentOf(text)
      textAt = entries.length === 1 ? text.lastIndexOf(entries[0]?.text ?? text) : 0
    } else if (!isAligned && isAlone(text, lines[at + 1], known)) {
      const entry = { word: text.trim(), text: '', line }
      around.legend.push(entry)
      open = entry
      isWord = true
      wordAt = indentOf(text)
      textAt = indentOf(lines[at + 1]?.text ?? '')
    } else if (open && isWord && !isAligned && indentOf(text) === wordAt && isNextWord(text, lines[at + 1], textAt)) {
      open = undefined
    } else if (open && !isRest && !isAligned && (isWord ? isExplaining(text) : loose.test(text))) open = undefined
    else if (open) open.text = joined(open.text, text.trim())
  }
  return around
}
