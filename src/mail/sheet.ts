import { type Around, aroundTable } from './around-table.ts'
import { type CellParts, cellParts } from './cell-parts.ts'
import type { FoundTable } from './found-table.ts'
import type { MailLine } from './mail-line.ts'
import { addressId, distinct } from './names.ts'

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
  hit?: 'unique' | 'first' | 'any'
  /** How many of the columns are given, where the table says so. */
  given?: number
}

const idHeads = /^(#|№|no\.?|nr\.?|num(ber)?|id|case|row|scenario|rule|)$/i
/** The letters that decision tables have in their corner. */
const corners: Record<string, Sheet['hit']> = { U: 'unique', F: 'first', A: 'any' }

/** What an empty cell is told as. */
export const emptyCell = '(empty)'

/** A table as a sheet; `lines` are those of the message around it. */
export function sheetOf({ header, rows, given }: FoundTable, lines: MailLine[]): Sheet {
  const hit = corners[header[0] ?? '']
  const isNamed =
    (hit !== undefined || idHeads.test(header[0] ?? '?')) &&
    header.length > 2 &&
    new Set(rows.map(({ cells }) => cells[0])).size === rows.length &&
    rows.every(({ cells }) => cells[0] !== '')
  const from = isNamed ? 1 : 0
  const names = rows.map(({ cells }, at) => (isNamed ? (cells[0] ?? '') : String(at + 1)))
  const words = [...header, ...rows.flatMap(({ cells }) => cells)].flatMap((text) => [text, ...text.split(/[\s|,]+/)])
  const around = aroundTable(lines, words.filter(Boolean), names)
  const known = new Set(around.notes.flatMap(({ marks }) => marks))
  const ids = distinct(names.map((name, at) => addressId(cellParts(name, known).text, `row-${at + 1}`)))
  const told = (text: string): CellParts => {
    const parts = cellParts(text, known)
    return parts.text === '' ? { ...parts, text: emptyCell } : parts
  }
  return {
    heads: header.slice(from).map((text) => cellParts(text, known)),
    rows: rows.map(({ cells, line, group }, at) => ({
      ...{ id: ids[at] ?? '', name: names[at] ?? '', line, group },
      cells: cells.slice(from).map(told),
      posted: cells.slice(from),
    })),
    around,
    ...(hit === undefined ? {} : { hit }),
    ...(given === undefined ? {} : { given: Math.max(1, given - from) }),
  }
}
