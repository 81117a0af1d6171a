import { type Combination, coverageOf, currentRows, isDecidable } from '../derive/coverage.ts'
import { isInList } from '../derive/is-in-list.ts'
import { either, type InputCell, type VerdictCell } from '../model/cell.ts'
import type { Input, Matrix, Row, Verdict } from '../model/matrix.ts'
import { emptyRow } from '../model/empty-matrix.ts'

/** What stands where a person has to write. */
const toBeWritten = 'To be written.'

/**
 * A row to start from: its inputs are the first combination that has no row, or of each the first value where every combination has
 * one, which `isGap` tells apart; each verdict has its first mark.
 */
export function newRow(matrix: Matrix, id: string): { row: Row; isGap: boolean } {
  const others = { ...matrix, rows: matrix.rows.filter((row) => row.id !== id) }
  const [gap] = isDecidable(others) ? coverageOf(others).gaps : []
  const row: Row = {
    ...emptyRow,
    id,
    inputs: Object.fromEntries(matrix.inputs.map((input) => [input.id, inputCell(matrix, input, gap)])),
    verdicts: Object.fromEntries(matrix.verdicts.map((verdict) => [verdict.id, verdictCell(verdict)])),
    group: currentRows(others).at(-1)?.group ?? matrix.groups[0]?.id ?? '',
    body: startBody(others),
  }
  return { row, isGap: gap !== undefined }
}

/** The explanation that a new row of a matrix starts from. */
export const startBody = (matrix: Matrix): string =>
  matrix.unexplained ? '' : isInList(matrix) ? toBeWritten : `\n${explanation(matrix)}\n`

function inputCell({ wildcards }: Matrix, { id, values }: Input, gap: Combination | undefined): InputCell {
  const found = gap?.[id] ?? { either: false as const, values: values.slice(0, 1).map((value) => value.id) }
  // Numbers that nothing tells apart have no other word.
  const isAny = found.either || (values[0]?.span !== undefined && found.values.length === values.length)
  if (!isAny) return found
  const [wildcard = either] = (wildcards ?? []).map((one) => one.id).sort((one) => (one === either ? -1 : 1))
  return wildcard === either ? { either: true } : { either: true, as: wildcard }
}

function verdictCell({ marks }: Verdict): VerdictCell {
  const [first] = marks
  return { mark: first?.id ?? '', ...(first?.condition ? { condition: 'to_be_named' } : {}) }
}

/** Prose with the parts that a row has to have. */
const explanation = ({ parts }: Matrix): string => {
  const required = (parts?.rows ?? []).filter((part) => part.required)
  return required.length === 0
    ? toBeWritten
    : required.map(({ titles }) => `## ${titles[0]}\n\n${toBeWritten}`).join('\n\n')
}
