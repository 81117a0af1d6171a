import { cellText, columnLabel, notesAt } from '../derive/cell-text.ts'
import { postedCell } from '../derive/latest-posted.ts'
import { either, type InputCell, type VerdictCell, wildcardsOf } from '../model/cell.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import { type Numbers, rangeWords } from '../model/number-range.ts'
import { isSameText } from './against.ts'
import { inputReading, isSameInput, isSameVerdict, verdictReading } from './cell-reading.ts'
import { ownParts } from './own-marks.ts'
import type { Column } from './pairing.ts'
import { reasonFor } from './posted-of-sheet.ts'

/** A row of a message in the columns of a matrix: the text of each cell that the message has. */
export interface PostedRow {
  id: string
  cells: PostedCell[]
}

interface PostedCell {
  column: Column
  text: string
  /** What the cell is without its notes where the message leaves it empty, as what stands above it. */
  plain: string
  /** Whether it stands for every value in the message. */
  isEither: boolean
}

/** A row with the cells of a message, and what a person has to look at, in a sentence each. */
export interface TakenRow {
  row: Row
  open: string[]
  /** The cells whose question the message has answered, by column. */
  answered: string[]
  /** Cells that name what the matrix does not have, each with what it may be. */
  unknown: { message: string; allowed: string }[]
}

type Reading = { input: InputCell } | { verdict: VerdictCell } | undefined

/** A cell taken apart as the matrix reads it. */
function readingOf(matrix: Matrix, { column, text, plain, isEither }: PostedCell): Read {
  const parts = ownParts(matrix, text === '' ? plain : text)
  return { reading: readingIn(matrix, column, parts.text, isEither), ...parts }
}

interface Read {
  reading: Reading
  notes: string[]
  text: string
}

function readingIn(matrix: Matrix, column: Column, text: string, isEither: boolean): Reading {
  if (!('values' in column)) {
    const verdict = verdictReading(column, text)
    return verdict && { verdict }
  }
  const [wildcard] = wildcardsOf(matrix)
  const every: InputCell | undefined =
    !isEither || wildcard === undefined
      ? undefined
      : wildcard === either
        ? { either: true }
        : { either: true, as: wildcard }
  const input = inputReading(matrix, column, text) ?? every
  return input && { input }
}

/**
 * A row of a matrix once a message has it: a cell that stood as posted is as the message has it; one that was changed here stays,
 * unless the message agrees now. `matrix` has the notes of the message; `source` is its. A row that is new has `isNew`.
 */
export function takenRow(matrix: Matrix, own: Row, { cells }: PostedRow, source: string, isNew: boolean): TakenRow {
  const taken: TakenRow = { row: own, open: [], answered: [], unknown: [] }
  const same = new Set<string>()
  for (const cell of cells) {
    const { text } = cell
    const column = columnIn(matrix, cell.column)
    const was = isNew ? undefined : postedCell(matrix, own.id, column.id)
    if (was !== undefined && isSameText(was, text)) continue
    const read = readingOf(matrix, { ...cell, column })
    const isHere = isSameCell(matrix, own, column, read)
    if (isHere && !isNew) {
      same.add(column.id)
      continue
    }
    const where = `row \`${own.id}\`, \`${columnLabel(column)}\``
    if (!read.reading) {
      taken.unknown.push({
        message: `${where}: \`${text}\` is nothing that ${matrix.id} has there`,
        allowed: 'values' in column && column.numbers ? numbersText(column.numbers) : wordsIn(matrix, column),
      })
      continue
    }
    const stands =
      was === undefined ||
      isSameCell(matrix, own, column, readingOf(matrix, { column, text: was, plain: '', isEither: false }))
    if (!isNew && !stands) {
      taken.open.push(
        `${where}: stays \`${cellText(matrix, own, column.id)}\`, as changed here; the message has \`${text}\``,
      )
      continue
    }
    taken.row = withCell(matrix, taken.row, column, read)
    same.add(column.id)
    look(taken, where, column, read.text)
  }
  const row = withReasons(matrix, taken.row, cells, source, same)
  return { ...taken, row: JSON.stringify(row) === JSON.stringify(own) ? own : row }
}

const wordsIn = (matrix: Matrix, column: Column): string =>
  ('values' in column
    ? [...column.values.map(({ id, label = id }) => label), ...wildcardsOf(matrix)]
    : column.marks.map(({ id, label = id }) => label)
  )
    .map((word) => `\`${word}\``)
    .join(', ')

const numbersText = ({ from, to }: Numbers): string =>
  `${rangeWords}${from === undefined && to === undefined ? '' : `, from ${from ?? 'any'} to ${to ?? 'any'}`}`

/** A column as a matrix has it whose values may be others. */
const columnIn = ({ inputs, verdicts }: Matrix, column: Column): Column =>
  [...inputs, ...verdicts].find(({ id }) => id === column.id) ?? column

/** Whether a row has a cell, with its notes, already. */
function isSameCell(matrix: Matrix, row: Row, { id }: Column, read: Read): boolean {
  const { reading, notes } = read
  if (notesAt(matrix, row, id).join() !== notes.join()) return false
  if (!reading) return isSameText(cellText(matrix, { ...row, notes: [], cellNotes: {} }, id), read.text)
  return 'input' in reading
    ? isSameInput(row.inputs[id], reading.input)
    : isSameVerdict(row.verdicts[id], reading.verdict)
}

function withCell(matrix: Matrix, row: Row, { id }: Column, { reading, notes }: Read): Row {
  const before = notesAt(matrix, row, id)
  const cell =
    reading === undefined
      ? {}
      : 'input' in reading
        ? { inputs: { ...row.inputs, [id]: reading.input } }
        : { verdicts: { ...row.verdicts, [id]: reading.verdict } }
  if (before.join() === notes.join()) return { ...row, ...cell }
  const { [id]: onCell, ...elsewhere } = row.cellNotes ?? {}
  const others = Object.values(elsewhere).flat()
  const carried = { ...row, cellNotes: elsewhere }
  // Where the column carries the notes of the row these need not be said again for the cell.
  const isCarrier = notesAt(matrix, { ...carried, notes: ['?'] }, id).length > 0
  const ofCell = notes.length > 0 && (onCell !== undefined || !isCarrier) ? { ...elsewhere, [id]: notes } : elsewhere
  const { cellNotes: _, ...rest } = row
  return {
    ...rest,
    ...cell,
    notes: [...new Set([...row.notes.filter((one) => others.includes(one) || !before.includes(one)), ...notes])],
    ...(Object.keys(ofCell).length > 0 ? { cellNotes: ofCell } : {}),
  }
}

/** What was said of a cell that is another now: a question that it answers goes, all else is for a person to look at. */
function look(taken: TakenRow, where: string, { id }: Column, text: string): void {
  const { row } = taken
  const question = row.questioned.find(({ cell }) => cell === id)
  if (question && isSameText(question.reads, text)) {
    taken.row = { ...row, questioned: row.questioned.filter((one) => one !== question) }
    taken.answered.push(id)
  } else if (question) taken.open.push(`${where}: is questioned, and is \`${text}\` now`)
  if (row.qualified.some(({ cell }) => cell === id)) taken.open.push(`${where}: is qualified, and is \`${text}\` now`)
}

/**
 * With a reason for each cell that is not written as the message has it, and without those that are not needed any more. `same` are the
 * cells that mean what the message has, whatever was said of them before.
 */
function withReasons(matrix: Matrix, row: Row, cells: PostedCell[], source: string, same: Set<string>): Row {
  const isOther = ({ column, text }: PostedCell) => cellText(matrix, row, column.id) !== text
  const others = cells.filter(isOther)
  const differing = others.map(({ column }) => column.id)
  const spoken = new Set(cells.map(({ column }) => column.id))
  const kept = row.changed.filter(({ cell }) => !spoken.has(cell) || (differing.includes(cell) && !same.has(cell)))
  const added = others
    .filter(({ column }) => !kept.some((one) => one.cell === column.id))
    .map(({ column, text }) => ({ cell: column.id, reason: reasonFor(text), source }))
  return { ...row, changed: [...kept, ...added] }
}
