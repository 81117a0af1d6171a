import type { Matrix } from '../model/matrix.ts'
import { columnLabel } from './cell-text.ts'
import { countText } from './count-text.ts'
import type { Coverage, Overlap } from './coverage.ts'

const count = (number: number, one: string, many = `${one}s`) => `${countText(number)} ${number === 1 ? one : many}`

/** The proof in one line: `14 rows, 18 combinations, 0 gaps, 0 overlaps`. Gaps and overlaps count as merged combinations. */
export const coverageText = ({ rows, combinations, possible, gaps, overlaps }: Coverage): string =>
  [
    count(rows, 'row'),
    possible === combinations
      ? count(combinations, 'combination')
      : `${countText(possible)} of ${count(combinations, 'combination')} possible`,
    count(gaps.length, 'gap'),
    count(overlaps.length, 'overlap'),
  ].join(', ')

/** What is proved of the rows, in a sentence; undefined where some combination lacks what the matrix promises. */
export function provedText(matrix: Matrix, { combinations, possible, gaps, overlaps }: Coverage): string | undefined {
  const { hit = 'unique' } = matrix
  const isBroken = hit === 'unique' ? overlaps.length > 0 : hit === 'any' && overlaps.some(({ isAgreed }) => !isAgreed)
  if (gaps.length > 0 || isBroken) return undefined
  const every = possible === combinations ? 'Every combination' : 'Every combination that can occur'
  const has = overlaps.length === 0 ? 'has exactly one row.' : `has a row. ${overlapRule(matrix) ?? ''}`
  return `${every} of ${matrix.inputs.map(columnLabel).join(' × ')} ${has}`
}

/** What it means that rows overlap, in a sentence; undefined where they must not. */
export const overlapRule = ({ hit = 'unique' }: Pick<Matrix, 'hit'>): string | undefined =>
  ({
    unique: undefined,
    first: 'Where rows overlap, the first counts.',
    any: 'Where rows overlap, they say the same.',
  })[hit]

/** Which of two rows counts where they overlap. */
export function overlapText(
  { hit = 'unique' }: Pick<Matrix, 'hit'>,
  { rows: [one, other], isAgreed }: Overlap,
): string {
  if (hit === 'first')
    return isAgreed
      ? `row ${one.id} before row ${other.id}, which says the same`
      : `row ${one.id} wins over row ${other.id}`
  return `rows ${one.id} and ${other.id} ${isAgreed ? 'say the same' : 'contradict each other'}`
}
