import { either, type InputCell, type VerdictCell } from '../model/cell.ts'
import type { Input, Matrix, Row, Verdict } from '../model/matrix.ts'
import { latestPosted } from './latest-posted.ts'
import { onceFor } from './once-for.ts'

type Columns = Pick<Matrix, 'inputs' | 'verdicts'>

/** The heading of a column. */
export const columnLabel = ({ id, label }: Input | Verdict): string => label ?? id

/** A value as cells show it; the id itself where the input has no such value. */
export const valueLabel = (input: Input, id: string): string => valuesById(input).get(id)?.label ?? id

/** The values of an input by id. */
export const valuesById = onceFor(
  ({ values }: Input): Map<string, Input['values'][number]> => new Map(values.map((value) => [value.id, value])),
)

/** An input cell: the value's label, `X` for either, several joined as in `Y|N`. */
export const inputText = (input: Input, cell: InputCell | undefined): string => {
  if (cell === undefined) return ''
  return cell.either ? either : cell.values.map((value) => valueLabel(input, value)).join('|')
}

/** A verdict cell: the mark, with its condition behind it, as in `warn pfn_changed`. */
export const verdictText = (cell: VerdictCell | undefined): string =>
  cell === undefined ? '' : cell.condition === undefined ? cell.mark : `${cell.mark} ${cell.condition}`

/** Whether the cells of a column carry the note marks: where the verdict says so; the last verdict where none does. */
export const carriesNotes = ({ verdicts }: Pick<Matrix, 'verdicts'>, column: string): boolean =>
  (verdicts.some(({ notes }) => notes !== undefined)
    ? verdicts.filter(({ notes }) => notes === true)
    : verdicts.slice(-1)
  ).some(({ id }) => id === column)

/** The note marks of a cell, as in `(a1)` or `(a1, c)`; empty where it has none. */
export const noteMarks = (columns: Pick<Matrix, 'verdicts'>, row: Row, column: string): string =>
  row.notes.length > 0 && carriesNotes(columns, column) ? `(${row.notes.join(', ')})` : ''

/** A cell without note marks, by the id of its column. */
export function plainCellText({ inputs, verdicts }: Columns, row: Row, column: string): string {
  const input = inputs.find(({ id }) => id === column)
  if (input) return inputText(input, row.inputs[column])
  return verdicts.some(({ id }) => id === column) ? verdictText(row.verdicts[column]) : ''
}

/** A cell as a message posts it: `leaf P`, `X`, `Y (a1)`, `warn pfn_changed`. */
export const cellText = (columns: Columns, row: Row, column: string): string =>
  [plainCellText(columns, row, column), noteMarks(columns, row, column)].filter((part) => part !== '').join(' ')

/** The cell as the latest message that has the row posted it; undefined where none did. */
export const postedCell = ({ posted }: Pick<Matrix, 'posted'>, row: string, column: string): string | undefined =>
  latestPosted({ posted }, row)?.rows[row]?.[column]
