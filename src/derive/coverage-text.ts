import type { Coverage } from './coverage.ts'

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

/** The proof in one line: `14 rows, 18 combinations, 0 gaps, 0 overlaps`. Gaps count as merged combinations. */
export const coverageText = ({ rows, combinations, gaps, overlaps }: Coverage): string =>
  [
    count(rows, 'row'),
    count(combinations, 'combination'),
    count(gaps.length, 'gap'),
    count(overlaps.length, 'overlap'),
  ].join(', ')
