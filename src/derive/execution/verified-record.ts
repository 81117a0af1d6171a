import type { VerifiedFile } from '../../model/verified-file.ts'
import type { ExecutionReport } from './execution-report.ts'

/** What a report leaves on record. `date` is the day of the run, `reached` the lines that it reached. */
export function verifiedRecord(
  report: ExecutionReport,
  { revision, date, reached }: Pick<VerifiedFile, 'revision' | 'date' | 'reached'>,
): VerifiedFile {
  const { compiler, taken, runs, absent, rows, assertions, model } = report
  return {
    tree: report.revision,
    date,
    revision,
    compiler,
    taken,
    runs,
    absent,
    ...(model && { model: { id: model.id, same: model.same, differing: model.differing } }),
    reached: reached.filter(({ lines }) => lines > 0),
    rows: rows.map(({ row, status, runs, verdicts, outcomes }) => ({
      id: row,
      status,
      runs,
      verdicts: Object.fromEntries(verdicts.map(({ verdict, status }) => [verdict, status])),
      outcomes: Object.fromEntries(outcomes.map(({ column, seen }) => [column, seen])),
    })),
    assertions: assertions.map(({ assertion, status, runs, places, replay }) => ({
      id: assertion,
      status,
      runs,
      places,
      ...(replay !== null && { line: replay }),
    })),
  }
}
