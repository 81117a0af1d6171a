import { joined } from './found-table.ts'
import type { MailLine } from './mail-line.ts'

/** A word that the message explains, as in `NP: not present`. */
interface Explained {
  word: string
  text: string
  line: number
}

/** Rows that the message speaks of together, as in `Scenarios 1-5 are for mapping`. */
interface SpokenGroup {
  first: string
  last: string
  label: string
  line: number
}

/** A footnote, as in `(a1)(a2) text`; several marks have one text. */
interface Footnote {
  marks: string[]
  text: string
  line: number
}

/** What stands around a table and belongs to it. */
export interface Around {
  legend: Explained[]
  groups: SpokenGroup[]
  notes: Footnote[]
}

const grouping =
  /^(?:[-*]\s+)?(?:scenarios?|rows?|cases?|lines?|entries|numbers?|nos?\.?|states?)\s+(\S+?)(?:\s*(?:-|–|—|\.\.)\s*|\s+(?:to|through|up to)\s+)(\S+?):?\s+(?:(?:are|is)\s+(?:for\s+|about\s+)?|cover\s+|deal with\s+|:\s*)?(.+?)[.,;]?$/i
const footnote = /^\s*((?:(?:\([A-Za-z0-9]{1,3}\)|\[[A-Za-z0-9]{1,3}\])[\s,]*)+|[*†‡§]{1,3}(?=\s))\s*:?\s*(\S.*)$/
const explaining = /^(?:[-*]\s+)?(\S(?:.{0,38}\S)?)\s*(?::|=| - | – )\s+(\S.*)$/

/**
 * What lines say of a table, whose cells and headings are `words`: what its words mean, which rows belong together, its footnotes.
 * `rows` are the ids of rows. A line that starts none of these goes on with what is before it, up to an empty line.
 */
export function aroundTable(lines: MailLine[], words: string[], rows: string[]): Around {
  const known = new Set(words.map((word) => word.toLowerCase()))
  const ids = new Set(rows)
  const around: Around = { legend: [], groups: [], notes: [] }
  let open: { text: string } | undefined
  for (const { text, line } of lines) {
    const [, marks = '', told] = footnote.exec(text) ?? []
    const [, word = '', meaning] = explaining.exec(text) ?? []
    const [, first = '', last = '', label] = grouping.exec(text.trim()) ?? []
    if (text.trim() === '') open = undefined
    else if (label !== undefined && ids.has(first) && ids.has(last)) {
      const group = { first, last, label, line }
      around.groups.push(group)
      open = undefined
    } else if (told !== undefined) {
      const note = { marks: marks.match(/[A-Za-z0-9]+|[*†‡§]+/g) ?? [], text: told, line }
      around.notes.push(note)
      open = note
    } else if (meaning !== undefined && known.has(word.toLowerCase())) {
      const entry = { word, text: meaning, line }
      around.legend.push(entry)
      open = entry
    } else if (open) open.text = joined(open.text, text.trim())
  }
  return around
}
