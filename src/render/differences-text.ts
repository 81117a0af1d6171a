import type { RowDifference } from '../derive/matrix-differences.ts'

/** Differences row by row, each cell as `label: was -> is`. Empty where there are none. */
export const differencesText = (differences: RowDifference[]): string =>
  differences
    .flatMap(({ id, kind, cells, other }) => [
      `row ${id}: ${kind}`,
      ...cells.map(({ label, was, is }) => `  ${label}: ${was || '-'} -> ${is || '-'}`),
      ...(other.length > 0 ? [`  also: ${other.join(', ')}`] : []),
    ])
    .map((line) => `${line}\n`)
    .join('')
