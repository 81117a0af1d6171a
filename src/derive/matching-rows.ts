import { marksOf } from '../model/cell.ts'
import type { Where } from '../model/where.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import { currentRows } from './coverage.ts'
import { valuesById } from './cell-text.ts'

/** What the words of rows belong to. */
type Columns = Pick<Matrix, 'inputs' | 'verdicts' | 'groups'>

/**
 * Whether a row has one of the wanted words for each key of `where`. An input cell has every value that it covers, `X` all
 * values of its input; a verdict cell has its mark. A key that names no column, `group` or `note` matches no row.
 */
const isMatching = (row: Row, where: Where, matrix: Columns): boolean =>
  Object.entries(where).every(([key, wanted]) => {
    const has = wordsOf(row, key, matrix)
    return wanted.some((word) => has.includes(word))
  })

/** The rows that match, in order; retired rows never do. */
export const matchingRows = (matrix: Matrix, where: Where): Row[] =>
  currentRows(matrix).filter((row) => isMatching(row, where, matrix))

/** The ids of the values or marks that a row covers in one column, in the order the column declares them. */
export function coveredBy(
  row: Row,
  column: string,
  { inputs, verdicts }: Pick<Matrix, 'inputs' | 'verdicts'>,
): string[] {
  const input = inputs.find(({ id }) => id === column)
  if (!input) {
    return verdicts.some(({ id }) => id === column) ? marksOf(row.verdicts[column]) : []
  }
  const cell = row.inputs[column]
  if (cell === undefined) return []
  const known = valuesById(input)
  if (!cell.either && cell.values.length === 1) return cell.values.filter((value) => known.has(value))
  const values = [...known.keys()]
  return cell.either ? values : values.filter((value) => cell.values.includes(value))
}

/** The words of a row for a key: those of a column that it covers, its group and the one around it, or its notes; none for any other key. */
export const wordsOf = (row: Row, key: string, matrix: Columns): string[] => {
  if ([...matrix.inputs, ...matrix.verdicts].some(({ id }) => id === key)) return coveredBy(row, key, matrix)
  if (key === 'note') return row.notes
  const outer = matrix.groups.find(({ id }) => id === row.group)?.within
  return key !== 'group' ? [] : outer === undefined ? [row.group] : [row.group, outer]
}
