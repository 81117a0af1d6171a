import { assertionFacts } from '../../derive/assertion-facts.ts'
import { markLabel, outcomeLabel, outcomesOf, reasonsOf } from '../../derive/outcomes.ts'
import type { Assertion } from '../../model/assertions-file.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { proseText } from './prose-text.ts'
import { wrapText } from './wrap-text.ts'

const rest = '    '

/** One assertion: where it stands and what comes of it, then its condition and what is left behind. */
export function assertionLines(matrix: Matrix, assertion: Assertion): string[] {
  const { kind, where, outcome } = assertionFacts(matrix, assertion)
  return [
    ...wrapText(
      asciiLine(`${kind} in ${assertion.symbol}: ${[...where, outcome].filter((text) => text !== '').join('; ')}.`),
      { first: '- ', rest: '  ' },
    ),
    ...(assertion.when === undefined ? [] : proseText(`When: ${assertion.when}`, { first: rest, rest })),
    ...(assertion.leaves === undefined ? [] : proseText(`Leaves: ${assertion.leaves}`, { first: rest, rest })),
  ]
}

/** What comes of a row at the checked release, a line for each derived column. */
export const outcomeLines = (matrix: Matrix, row: Row): string[] =>
  outcomesOf(matrix, row).flatMap(({ column, mark }) =>
    wrapText(asciiLine(`${outcomeHeading(matrix, outcomeLabel(column))}: ${markLabel(mark)} (${mark.phrase})`), {
      rest,
    }),
  )

/** Under a heading each assertion that counts for what comes of a row; no lines for none. */
export function reasonLines(matrix: Matrix, row: Row): string[] {
  const { reasons } = reasonsOf(matrix, row)
  return reasons.length === 0
    ? []
    : ['What fires:', ...reasons.flatMap((assertion) => assertionLines(matrix, assertion))]
}

const outcomeHeading = ({ checked }: Matrix, label: string) =>
  checked === undefined ? `Outcome, ${label}` : `Outcome at ${checked}, ${label}`
