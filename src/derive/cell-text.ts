import { either, type InputCell, type VerdictCell } from '../model/cell.ts'
import type { Input, Matrix, Row, Verdict } from '../model/matrix.ts'
import { mergedSpans, spanText } from '../model/number-range.ts'
import { onceFor } from './once-for.ts'

type Columns = Pick<Matrix, 'inputs' | 'verdicts'>

/** The heading of a column, with the one above it where it has one. */
export const columnLabel = ({ id, label = id, under }: Input | Verdict): string =>
  under === undefined ? label : `${under} ${label}`

/** A value as cells show it; the id itself where the input has no such value. */
export const valueLabel = (input: Input, id: string): string => valuesById(input).get(id)?.label ?? id

/** The values of an input by id. */
export const valuesById = onceFor(
  ({ values }: Input): Map<string, Input['values'][number]> => new Map(values.map((value) => [value.id, value])),
)

/** Values as cells show them, in the order given; of numeric inputs those next to each other are one range. */
export function valueLabels(input: Input, ids: string[]): string[] {
  const { numbers } = input
  if (!numbers) return ids.map((id) => valueLabel(input, id))
  const spans = ids.map((id) => valuesById(input).get(id)?.span)
  if (spans.includes(undefined)) return ids.map((id) => valueLabel(input, id))
  return mergedSpans(spans.flatMap((span) => span ?? [])).map((range) => spanText(range, numbers))
}

/** A list of values that leaves out so many at most may be told as `all but` those. */
const fewLeftOut = 2
/** So many values are told one by one however few others there are. */
const fewValues = 3

/** Some values of an input as cells show them, and whether they are those left out, since all others would be a longer list. */
export function shortestLabels(
  input: Input,
  values: string[],
  few = fewValues,
): { labels: string[]; isAllBut: boolean } {
  const left = leftOut(input, values)
  const isAllBut = left.length > 0 && left.length <= fewLeftOut && values.length > Math.max(few, left.length + 1)
  const own = valueLabels(input, values)
  const others = valueLabels(input, left)
  return isAllBut && others.length < own.length ? { labels: others, isAllBut } : { labels: own, isAllBut: false }
}

/** The values that an input has beside some. */
const leftOut = ({ values }: Input, some: string[]): string[] => {
  const own = new Set(some)
  return values.flatMap(({ id }) => (own.has(id) ? [] : [id]))
}

/**
 * An input cell: the value's label, the wildcard, several joined as in `Y|N`; `all but Y|N` where it is written so, or where that
 * is much shorter.
 */
export function inputText(input: Input, cell: InputCell | undefined): string {
  if (cell === undefined) return ''
  if (cell.either) return cell.as ?? either
  const { labels, isAllBut } = cell.but
    ? { labels: valueLabels(input, leftOut(input, cell.values)), isAllBut: true }
    : shortestLabels(input, cell.values)
  return (isAllBut ? 'all but ' : '') + labels.join('|')
}

/** A mark as cells show it; the id itself where the verdict has no such mark. */
export const markText = ({ marks }: Verdict, id: string): string => marks.find((mark) => mark.id === id)?.label ?? id

/** A verdict cell: the mark, with its condition behind it, as in `warn pfn_changed`; several as in `keep, warn pfn_changed`. */
export const verdictText = (verdict: Verdict, cell: VerdictCell | undefined): string =>
  cell === undefined
    ? ''
    : [cell, ...(cell.also ?? [])]
        .map(({ mark, condition }) =>
          [markText(verdict, mark), ...(condition === undefined ? [] : [condition])].join(' '),
        )
        .join(', ')

/** Whether the cells of a column carry the note marks: where the verdict says so; the last verdict where none does. */
export const carriesNotes = ({ verdicts }: Pick<Matrix, 'verdicts'>, column: string): boolean =>
  (verdicts.some(({ notes }) => notes !== undefined)
    ? verdicts.filter(({ notes }) => notes === true)
    : verdicts.slice(-1)
  ).some(({ id }) => id === column)

/** The notes that stand on a cell: its own, and on the column that carries them those of the row that no cell has. */
export function notesAt(columns: Pick<Matrix, 'verdicts'>, row: Row, column: string): string[] {
  const own = row.cellNotes?.[column] ?? []
  if (!carriesNotes(columns, column)) return own
  const onCells = new Set(Object.values(row.cellNotes ?? {}).flat())
  return row.notes.filter((id) => own.includes(id) || !onCells.has(id))
}

/** The ids of the notes that a reader of a row needs: its own, and those on headings. */
export const notesWith = ({ inputs, verdicts }: Columns, { notes }: Row): string[] => [
  ...new Set([...notes, ...[...inputs, ...verdicts].flatMap(({ headingNotes = [] }) => headingNotes)]),
]

/** The note marks of a cell, as in `(a1)` or `(a1, c)`; empty where it has none. */
export function noteMarks(columns: Pick<Matrix, 'verdicts'>, row: Row, column: string): string {
  const notes = notesAt(columns, row, column)
  return notes.length > 0 ? `(${notes.join(', ')})` : ''
}

/** A cell without note marks, by the id of its column. */
export function plainCellText({ inputs, verdicts }: Columns, row: Row, column: string): string {
  const input = inputs.find(({ id }) => id === column)
  if (input) return inputText(input, row.inputs[column])
  const verdict = verdicts.find(({ id }) => id === column)
  return verdict ? verdictText(verdict, row.verdicts[column]) : ''
}

/** A cell as a message posts it: `leaf P`, `X`, `Y (a1)`, `warn pfn_changed`. */
export const cellText = (columns: Columns, row: Row, column: string): string =>
  [plainCellText(columns, row, column), noteMarks(columns, row, column)].filter((part) => part !== '').join(' ')
