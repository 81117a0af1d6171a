import { assertionRuns, runsText } from '../../derive/verified/assertion-runs.ts'
import { statusGroups, statusText } from '../../derive/verified/status-groups.ts'
import type { Assertion } from '../../model/assertions-file.ts'
import type { Matrix, Row } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { wrapText } from './wrap-text.ts'

const rest = '    '

/** What running the code of releases shows of a row; no lines where none was run. */
export function executedLines(matrix: Matrix, { id }: Row): string[] {
  const text = statusText(statusGroups(matrix, id))
  return text === '' ? [] : wrapText(asciiLine(`Executed: ${text}.`), { rest })
}

/** What it shows of an assertion, and where the code has it; no lines where nothing was run. */
export function runLines(matrix: Matrix, assertion: Assertion): string[] {
  if (matrix.verified.length === 0) return []
  const told = assertionRuns(matrix, assertion).map((one) =>
    [runsText(one), ...one.places.map(({ label }) => label)].join(', '),
  )
  return wrapText(asciiLine(told.length === 0 ? 'Without runs.' : `${told.join('; ')}.`), { first: rest, rest })
}
