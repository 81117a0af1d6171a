import { columnLabel } from '../derive/cell-text.ts'
import { outcomeLabel } from '../derive/outcomes.ts'
import { wildcardsOf } from '../model/cell.ts'
import type { Matrix } from '../model/matrix.ts'
import type { CellParts } from './cell-parts.ts'
import type { FoundTable } from './found-table.ts'
import { addressId, isSameName } from './names.ts'
import { ownParts } from './own-marks.ts'
import type { Column } from './pairing.ts'
import type { Told } from './roles.ts'
import type { Sheet } from './sheet.ts'

/** The headings that are inputs of a matrix, and its wildcards, where all of them are there; one that is not named is in its place. */
export function likeColumns({ heads, rows }: Sheet, like: Matrix | undefined): Told {
  if (!like) return {}
  const columns = [...like.inputs, ...like.verdicts]
  const named = columns.map((column) => heads.find(({ text }) => isHeading(like, column, text)))
  const inputs = like.inputs.map((_, at) => {
    const inPlace = heads.length === columns.length ? heads[at] : undefined
    return named[at] ?? (inPlace && named.includes(inPlace) ? undefined : inPlace)
  })
  const any = wildcardsOf(like).filter((word) => rows.some(({ cells }) => cells.some(({ text }) => text === word)))
  return inputs.includes(undefined)
    ? {}
    : { inputs: inputs.flatMap((one) => one?.text ?? []), ...(any.length > 0 ? { any } : {}) }
}

/** Whether a heading of a message is that of a column of a matrix. */
const isHeading = (like: Matrix, column: Column, text: string): boolean =>
  isSameName(text, columnLabel(column)) ||
  isSameName(ownParts(like, text).text, ownParts(like, columnLabel(column)).text) ||
  isSameName(addressId(text, ''), column.id)

/** Whether a table has a heading for each input of a matrix. */
export const isAbout = ({ header }: FoundTable, like: Matrix | undefined): boolean =>
  like?.inputs.every((input) => header.some((text) => isHeading(like, input, text))) ?? false

/** A sheet without what a matrix adds to its cells where it prints them: derived columns, and the marks of its notes, told beside the cells. */
export function asPosted(sheet: Sheet, like: Matrix | undefined): Sheet {
  if (!like) return sheet
  const derived = (like.outcomes?.columns ?? []).map(outcomeLabel)
  const own = [...like.inputs, ...like.verdicts]
  const isKept = (_: unknown, at: number) => {
    const text = sheet.heads[at]?.text ?? ''
    return !derived.some((label) => isSameName(label, text)) || own.some((column) => isHeading(like, column, text))
  }
  const parts = ({ text, notes }: CellParts): CellParts => {
    const bare = ownParts(like, text)
    return { text: bare.text, notes: [...new Set([...notes, ...bare.notes])] }
  }
  return {
    ...sheet,
    heads: sheet.heads.filter(isKept).map(parts),
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(parts).filter(isKept),
      posted: row.posted.filter(isKept),
    })),
  }
}
