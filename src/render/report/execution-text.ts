import { counted, countText } from '../../derive/count-text.ts'
import type { ExecutionReport, ReportedEvent, ReportedRow } from '../../derive/execution/execution-report.ts'
import { valuesText } from '../../derive/execution/placed-run.ts'
import type { RunOutcome } from '../../model/run-outcome.ts'
import { runStatuses } from '../../model/verified-file.ts'

/** What runs show, for a person: row by row, then the counts. */
export function executionText(report: ExecutionReport): string {
  const { tree, revision, compiler, taken, runs, absent, rows, assertions } = report
  const notRun = assertions.filter(({ status }) => status === 'not run')
  return [
    `${tree} is ${revision}: ${counted(taken.functions, 'function')} taken, compiled by ${compiler}, ${runsText(runs)}`,
    ...(absent.length > 0 ? [`without ${absent.join(', ')}: those runs say nothing here`] : []),
    ...rows.flatMap((row) => ['', ...rowLines(row)]),
    '',
    countsText('rows', rows),
    countsText('assertions', assertions),
    ...(notRun.length > 0 ? [`  not run: ${notRun.map(({ assertion }) => assertion).join(', ')}`] : []),
    ...modelLines(report),
    '',
  ].join('\n')
}

const runsText = (runs: number): string => counted(runs, 'run')

const countsText = (what: string, all: readonly { status: string }[]): string => {
  const counts = runStatuses.flatMap((status) => {
    const count = all.filter((one) => one.status === status).length
    return count > 0 ? [`${count} ${status}`] : []
  })
  return `${all.length} ${what}: ${counts.join(', ')}`
}

function rowLines(row: ReportedRow): string[] {
  const width = Math.max(0, ...row.verdicts.map(({ verdict, cell }) => `${verdict} ${cell}`.length))
  return [
    `row ${row.row}: ${row.status}, ${runsText(row.runs)}; ${row.heading}`,
    ...row.verdicts.flatMap(({ verdict, cell, status, cases }) => [
      `  ${`${verdict} ${cell}`.padEnd(width)}  ${status}`,
      ...cases.flatMap(({ inputs, expected, seen, agrees, places, replay }) => [
        `    ${agrees ? '' : 'NO: '}${valuesText(inputs)}: ${expected}`,
        `      ${[seen, ...places].join(', ')}`,
        ...replayLines(replay),
      ]),
    ]),
    ...row.outcomes.map(
      ({ label, expected, seen }) => `  ${label}: ${seen}${seen === expected ? '' : `, NOT ${expected}`}`,
    ),
    ...row.assertions.flatMap((one) => [`  ${one.assertion}`, ...eventLines(one)]),
    ...row.missing.flatMap(({ assertion, what, where, replay }) => [
      `  NOT SEEN, of ${assertion}: ${what}; ${where}`,
      ...replayLines(replay),
    ]),
    ...row.unexpected.flatMap((one) => [`  NO ASSERTION says so: ${one.where}`, ...eventLines(one)]),
    ...row.broken.flatMap((line) => ['  BROKE DOWN', ...replayLines(line)]),
  ]
}

const eventLines = ({ what, places, runs, replay }: ReportedEvent): string[] => [
  `    ${what}, ${runsText(runs)}: ${places.join(', ') || 'no line of its own'}`,
  ...replayLines(replay),
]

const replayLines = (line: string): string[] => (line === '' ? [] : [`      --replay '${line}'`])

function modelLines({ model }: ExecutionReport): string[] {
  if (model === null) return ['no model shows this release']
  const { id, same, differing, first } = model
  return [
    `model ${id}: the same outcome in ${countText(same)} of ${countText(same + differing)} runs`,
    ...(first === undefined
      ? []
      : [
          ...replayLines(first.line),
          `      tree   ${outcomeText(first.one)}`,
          `      model  ${outcomeText(first.other)}`,
        ]),
  ]
}

/** What came of one run, on a line. */
const outcomeText = ({ events, ...rest }: RunOutcome): string =>
  [
    ...events.map(({ kind, symbol, loud }) => `${loud ? '' : 'silent '}${kind} in ${symbol}()`),
    ...Object.entries(rest).flatMap(([key, value]) => (value === '' ? [] : [`${key} ${String(value)}`])),
  ].join(', ')

/** One run that was repeated: where it belongs, what fired, and how it ended. */
export function replayText(where: string, { events, ...rest }: RunOutcome): string {
  return [
    where,
    ...events.map(
      ({ kind, symbol, loud, file, line }) =>
        `  ${loud ? '' : 'silent '}${kind} in ${symbol}()${file === '' ? '' : `, ${file}:${line}`}`,
    ),
    ...Object.entries(rest).flatMap(([key, value]) => (value === '' ? [] : [`  ${key}: ${String(value)}`])),
    '',
  ].join('\n')
}
