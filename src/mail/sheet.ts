import { addressNames, anchorNames, anchorPrefixes } from '../model/reserved-names.ts'
import { type Around, aroundTable } from './around-table.ts'
import { marksBehind } from './cell-marks.ts'
import { type CellParts, cellParts } from './cell-parts.ts'
import { type Hit, hitIn } from './decision-table.ts'
import type { FoundRow, FoundTable } from './found-table.ts'
import type { MailLine } from './mail-line.ts'
import { addressId, distinct } from './names.ts'
import type { SpokenGroup } from './spoken-groups.ts'

/** A row of a sheet. */
interface SheetRow {
  id: string
  /** What the message calls it, where it has ids of its own. */
  name: string
  line: number
  group: number
  /** By column, without the column of ids. */
  cells: CellParts[]
  /** The same as the message has them. */
  posted: string[]
}

/** A table with its ids and the marks of its notes taken apart, and what the message says of it. */
export interface Sheet {
  /** The headings, without that of the ids. */
  heads: CellParts[]
  rows: SheetRow[]
  around: Around
  /** What several rows for one combination mean, where the corner of the table says so. */
  hit?: Hit
  /** Whether the message calls its rows by ids or numbers of its own. */
  isNamed: boolean
  /** How many of the columns are given, where the table says so. */
  given?: number
}

const idHeads = /^(#|№|no\.?|nr\.?|num(ber)?|id|case|row|scenario|rule|)$/i

const reserved = [...addressNames, ...anchorNames]

/** What an empty cell is told as. */
export const emptyCell = '(empty)'

/** A table as a sheet; `lines` are those of the message around it. */
export function sheetOf({ header, rows, given }: FoundTable, lines: MailLine[]): Sheet {
  const hit = hitIn(header[0])
  const isNamed =
    (hit !== undefined || idHeads.test(header[0] ?? '?')) &&
    header.length > 2 &&
    new Set(rows.map(({ cells }) => cells[0])).size === rows.length &&
    rows.every(({ cells }) => cells[0] !== '')
  const from = isNamed ? 1 : 0
  const names = rows.map(({ cells }, at) => (isNamed ? (cells[0] ?? '') : String(at + 1)))
  const all = [...header, ...rows.flatMap(({ cells }) => cells)]
  const words = all.flatMap((text) => {
    const plain = cellParts(text, new Set(marksBehind(text))).text
    return [text, plain, ...`${text} ${plain}`.split(/[\s|,]+/)]
  })
  const said = aroundTable(lines, {
    words: words.filter(Boolean),
    rows: names,
    marks: new Set(all.flatMap(marksBehind)),
  })
  const known = new Set(said.notes.flatMap(({ marks }) => marks))
  const ids = distinct(
    names.map((name, at) => rowId(cellParts(name, known).text, at)),
    reserved,
  )
  // A note and a row have no id in common.
  const taken = new Set([...ids, ...reserved].map((id) => id.toLowerCase()))
  const noteOf = (mark: string) => (taken.has(mark.toLowerCase()) ? `n${mark}` : mark)
  const parts = (text: string): CellParts => {
    const own = cellParts(text, known)
    return { ...own, notes: own.notes.map(noteOf) }
  }
  const told = (text: string): CellParts => {
    const own = parts(text)
    return own.text === '' ? { ...own, text: emptyCell } : own
  }
  const headed = groupsOf(rows, names)
  return {
    isNamed,
    heads: header.slice(from).map(parts),
    rows: rows.map(({ cells, line, group }, at) => ({
      ...{ id: ids[at] ?? '', name: names[at] ?? '', line, group },
      cells: cells.slice(from).map(told),
      posted: cells.slice(from),
    })),
    around: {
      ...said,
      groups: headed.length > 0 ? headed : said.groups,
      notes: said.notes.map((note) => ({ ...note, marks: note.marks.map(noteOf) })),
    },
    ...(hit === undefined ? {} : { hit }),
    ...(given === undefined ? {} : { given: Math.max(1, given - from) }),
  }
}

/** An id for a row, which no address or anchor of the site's own is. */
function rowId(name: string, at: number): string {
  const id = addressId(name, `r${at + 1}`)
  return anchorPrefixes.some((prefix) => id.toLowerCase().startsWith(prefix)) ? `r-${id}` : id
}

/** The groups that lines within a table name. */
function groupsOf(rows: FoundRow[], names: string[]): SpokenGroup[] {
  const starts = rows.flatMap(({ heading, line }, at) => (heading === undefined ? [] : [{ at, heading, line }]))
  return starts.map(({ at, heading, line }, index) => {
    const end = (starts[index + 1]?.at ?? rows.length) - 1
    return { rows: names.slice(at, end + 1), label: heading, line }
  })
}
