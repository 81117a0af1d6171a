import type { ExecutionResult, RowResult } from '../../../src/derive/execution/row-results.ts'

/** What runs show of each cell that is checked, as in `5 confirmed  valid N, hittable warn`; a cell that is not confirmed says so. */
export const statusLines = ({ rows }: ExecutionResult): string[] =>
  rows.map(({ row, status, verdicts }) => {
    const cells = verdicts.map(
      ({ verdict, mark, status: own }) => `${verdict} ${mark}${own === 'confirmed' ? '' : ` ${own}`}`,
    )
    return `${row.id.padStart(2)} ${status.padEnd(10)}  ${cells.join(', ')}`
  })

/** Where the data says other than the runs: each event that no entry explains, entry that is not seen, and derived column. */
export const differenceLines = ({ rows, assertions }: ExecutionResult): string[] => [
  ...rows.flatMap((row) => [...unexpectedLines(row), ...outcomeLines(row)]),
  ...assertions.flatMap(({ assertion, missing }) => {
    const cases = missing.map((one) => `${one.row} ${one.context} ${faultsText(one)}`)
    return cases.length > 0
      ? [`missing ${assertion.id} in ${assertion.symbol}(): ${[...new Set(cases)].join('; ')}`]
      : []
  }),
]

/** What fires and is not expected, with the faults in turn under which it does. */
function unexpectedLines({ row, unexpected }: RowResult): string[] {
  const byEvent = Map.groupBy(unexpected, ({ event, context, values }) => {
    const kind = event.loud ? event.kind : `silent ${event.kind}`
    return `row ${row.id}, shared ${values['shared']}, ${context}: unexpected ${kind} in ${event.symbol}()`
  })
  return [...byEvent].map(([text, own]) => `${text} under ${[...new Set(own.map(faultsText))].join('; ')}`)
}

const faultsText = ({ faults }: { faults: string[] }): string => faults.join('+') || 'no fault'

const outcomeLines = ({ row, outcomes }: RowResult): string[] =>
  outcomes.flatMap(({ column, expected, seen }) =>
    seen === expected ? [] : [`row ${row.id}: ${column.id} is ${seen}, not ${expected}`],
  )
