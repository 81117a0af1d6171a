import { columnLabel, noteMarks, plainCellText } from '../../derive/cell-text.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { textTable } from './text-table.ts'
import { wrapText } from './wrap-text.ts'

/** Stands in a cell that is questioned; the text below says why. */
export const questionMark = '(?)'

/**
 * Rows as an aligned table with a rule where the group changes. Conditions stand in their cells while there is room; else the
 * longest move below the table, each once, behind a mark such as `(*1)`. A table that is still too wide becomes a list with
 * one `name: value` a line. A brief one has no room below: `...` stands for what would move there.
 */
export function rowTable(matrix: Matrix, rows: Row[], { isBrief = false } = {}): string[] {
  const columns = [...matrix.inputs, ...matrix.verdicts]
  const header = ['#', ...columns.map((column) => asciiLine(columnLabel(column)))]
  const groups = groupsOf(rows)
  for (const limit of conditionLengths(rows)) {
    const moved = new Map<string, string>()
    const move = (text: string) => (isBrief ? '...' : markOf(text, moved))
    const cells = (row: Row) => [asciiLine(row.id), ...columns.map(({ id }) => cell(matrix, row, id, limit, move))]
    const table = textTable({ header, groups: groups.map((group) => group.map(cells)) })
    if (table && moved.size === 0) return table
    if (table) return [...table, '', ...[...moved].flatMap(([text, mark]) => below(text, mark))]
  }
  const lists = rows.map((row) => valueList(matrix, row, header))
  return rows.length === 1 ? (lists[0] ?? []) : lists.flatMap((list, at) => (at > 0 ? ['', ...list] : list))
}

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
    rows.flatMap((row) => Object.values(row.verdicts).map(({ condition }) => asciiLine(condition ?? '').length)),
  )
  return [...lengths, 0].filter((length, at, all) => all.indexOf(length) === at).sort((one, other) => other - one)
}

/** A cell; `move` gives what stands for a condition that is longer than the limit. */
function cell(matrix: Matrix, row: Row, column: string, limit: number, move: (text: string) => string): string {
  const text = asciiLine(plainCellText(matrix, row, column))
  const verdict = row.verdicts[column]
  const isLong = verdict?.condition !== undefined && asciiLine(verdict.condition).length > limit
  const shown = isLong ? `${asciiLine(verdict.mark)} ${move(text)}` : text
  return withMarks(matrix, row, column, shown)
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
