import type { matrixDifferences, RowDifference } from '../../derive/matrix-differences.ts'
import type { PartDifference } from '../../derive/part-differences.ts'
import { mostColumns, wrapText } from '../text/wrap-text.ts'
import { visible } from './visible.ts'

/** What stands for a cell that is not there; no cell reads so. */
const noCell = '(none)'

/** Differences row by row, each cell as `label: was -> is`, in lines that a mail keeps, then what else differs by name. Empty where there are none. */
export const differencesText = (differences: ReturnType<typeof matrixDifferences>): string =>
  differences
    .flatMap((difference) => ('part' in difference ? [partLine(difference)] : rowLines(difference)))
    .map((line) => `${visible(line)}\n`)
    .join('')

/** What a cell was and is: on one line where that fits a mail, else below each other. */
const cellLines = (was: string, is: string): string[] =>
  was.length + 1 + is.length <= mostColumns ? [`${was} ${is}`] : [...inMail(was.trim(), '  '), ...inMail(is, '    ')]

const inMail = (text: string, first: string): string[] =>
  first.length + text.length <= mostColumns
    ? [first + text]
    : wrapText(text, { width: mostColumns, first, rest: `${first}    ` })

const partLine = ({ part, id, kind }: PartDifference): string => `${part}${id === undefined ? '' : ` ${id}`}: ${kind}`

const rowLines = ({ id, kind, cells, other }: RowDifference): string[] => [
  `row ${id}: ${kind}`,
  ...cells.flatMap(({ label, was, is }) => cellLines(`  ${label}: ${was || noCell}`, `-> ${is || noCell}`)),
  ...(other.length > 0 ? [`  also: ${other.join(', ')}`] : []),
]
