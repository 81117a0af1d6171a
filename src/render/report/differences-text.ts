import type { matrixDifferences, RowDifference } from '../../derive/matrix-differences.ts'
import type { PartDifference } from '../../derive/part-differences.ts'
import { visible } from './visible.ts'

/** What stands for a cell that is not there; no cell reads so. */
const noCell = '(none)'

/** Differences row by row, each cell as `label: was -> is`, then what else differs by name. Empty where there are none. */
export const differencesText = (differences: ReturnType<typeof matrixDifferences>): string =>
  differences
    .flatMap((difference) => ('part' in difference ? [partLine(difference)] : rowLines(difference)))
    .map((line) => `${visible(line)}\n`)
    .join('')

const partLine = ({ part, id, kind }: PartDifference): string => `${part}${id === undefined ? '' : ` ${id}`}: ${kind}`

const rowLines = ({ id, kind, cells, other }: RowDifference): string[] => [
  `row ${id}: ${kind}`,
  ...cells.map(({ label, was, is }) => `  ${label}: ${was || noCell} -> ${is || noCell}`),
  ...(other.length > 0 ? [`  also: ${other.join(', ')}`] : []),
]
