import { columnLabel, noteMarks, plainCellText } from '../../derive/cell-text.ts'
import { marksOf, type VerdictCell } from '../../model/cell.ts'
import type { Input, Matrix, Row, Verdict } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { tableParts } from './table-parts.ts'
import { textTable } from './text-table.ts'
import { filledCells } from './filled-cells.ts'
import { mostColumns, wrapText } from './wrap-text.ts'

/** Stands in a cell that is questioned; the text below says why. */
export const questionMark = '(?)'

/**
 * Rows as an aligned table with a rule where the group changes. Conditions stand in their cells while there is room; else the
 * longest move below the table, each once, behind a mark such as `(*1)`. In a table that is still too wide cells are broken behind
 * `|`; where that is not enough, the columns stand in several tables, and those of a single row, or where one alone is too wide, in a
 * list with one `name: value` a line. A brief one has no room below: `...` stands for what would move there, and no cell is broken.
 */
export function rowTable(matrix: Matrix, rows: Row[], { isBrief = false } = {}): string[] {
  const columns = [...matrix.inputs, ...matrix.verdicts]
  const header = ['#', ...columns.map(headerOf)]
  const groups = groupsOf(rows)
  const ways = conditionLengths(rows).flatMap((limit) => [false, true].map((isBroken) => ({ limit, isBroken })))
  for (const { limit, isBroken } of ways.sort((one, other) => Number(one.isBroken) - Number(other.isBroken))) {
    if (isBroken && isBrief) continue
    const moved = new Map<string, string>()
    const move = (text: string) => (isBrief ? '...' : markOf(text, moved))
    const cells = (row: Row) => [asciiLine(row.id), ...columns.map(({ id }) => cell(matrix, row, id, limit, move))]
    const whole = groups.map((group) => group.map(cells))
    const shown = isBroken ? filledCells(header, whole, mostColumns) : whole
    const table = shown && textTable({ header, groups: shown })
    if (table && moved.size === 0) return table
    if (table) return [...table, '', ...[...moved].flatMap(([text, mark]) => below(text, mark))]
  }
  const whole = (row: Row) => [
    asciiLine(row.id),
    ...columns.map(({ id }) => cell(matrix, row, id, Number.POSITIVE_INFINITY, String)),
  ]
  const parts =
    rows.length > 1 && !isBrief
      ? tableParts({ header, groups: groups.map((group) => group.map(whole)) }, mostColumns)
      : undefined
  if (parts) return parts
  const lists = rows.map((row) => valueList(matrix, row, header))
  return rows.length === 1 ? (lists[0] ?? []) : lists.flatMap((list, at) => (at > 0 ? ['', ...list] : list))
}

/** The heading of a column with the marks of its notes. */
const headerOf = (column: Input | Verdict): string =>
  asciiLine([columnLabel(column), ...(column.headingNotes ? [`(${column.headingNotes.join(', ')})`] : [])].join(' '))

const groupsOf = (rows: Row[]): Row[][] =>
  rows.reduce<Row[][]>((groups, row) => {
    const group = groups.at(-1)
    if (group?.[0]?.group === row.group) group.push(row)
    else groups.push([row])
    return groups
  }, [])

/** How long a condition may be to stay in its cell: first any, then fewer and fewer, in the end none. */
function conditionLengths(rows: Row[]): number[] {
  const lengths = new Set(
    rows.flatMap((row) =>
      Object.values(row.verdicts)
        .flatMap(conditionsOf)
        .map((one) => asciiLine(one).length),
    ),
  )
  return [...lengths, 0].filter((length, at, all) => all.indexOf(length) === at).sort((one, other) => other - one)
}

const conditionsOf = (cell: VerdictCell): string[] =>
  [cell, ...(cell.also ?? [])].flatMap(({ condition }) => condition ?? [])

/** A row with the marks of a cell alone. */
const withoutConditions = (row: Row, column: string): Row => {
  const [mark = '', ...also] = marksOf(row.verdicts[column])
  return { ...row, verdicts: { ...row.verdicts, [column]: { mark, also: also.map((one) => ({ mark: one })) } } }
}

/** A cell; `move` gives what stands for a condition that is longer than the limit. */
function cell(matrix: Matrix, row: Row, column: string, limit: number, move: (text: string) => string): string {
  const text = asciiLine(plainCellText(matrix, row, column))
  const verdict = row.verdicts[column]
  const isLong = verdict !== undefined && conditionsOf(verdict).some((one) => asciiLine(one).length > limit)
  const marks = isLong ? asciiLine(plainCellText(matrix, withoutConditions(row, column), column)) : ''
  return withMarks(matrix, row, column, isLong ? `${marks} ${move(text)}` : text)
}

function markOf(text: string, moved: Map<string, string>): string {
  const mark = moved.get(text) ?? `(*${moved.size + 1})`
  moved.set(text, mark)
  return mark
}

const below = (text: string, mark: string): string[] =>
  wrapText(text, { first: ` ${mark} `, rest: ' '.repeat(mark.length + 2) })

const withMarks = (matrix: Matrix, row: Row, column: string, text: string): string =>
  [
    text,
    asciiLine(noteMarks(matrix, row, column)),
    row.questioned.some(({ cell }) => cell === column) ? questionMark : '',
  ]
    .filter((part) => part !== '')
    .join(' ')

function valueList(matrix: Matrix, row: Row, [idLabel = '#', ...labels]: string[]): string[] {
  const values = [...matrix.inputs, ...matrix.verdicts].map(({ id }, at) => {
    const text = withMarks(matrix, row, id, asciiLine(plainCellText(matrix, row, id)))
    return { label: labels[at] ?? '', text }
  })
  return [{ label: idLabel, text: asciiLine(row.id) }, ...values].flatMap(({ label, text }) =>
    wrapText(`${label}: ${text}`, { first: ' ', rest: '     ' }),
  )
}
