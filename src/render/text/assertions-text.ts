import { currentRows } from '../../derive/coverage.ts'
import { releasesOf } from '../../derive/outcomes.ts'
import { pageOf } from '../../model/pages.ts'
import type { Matrix } from '../../model/matrix.ts'
import { runLines } from './run-lines.ts'
import { assertionLines } from './assertion-lines.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { sourceLines } from './entry-lines.ts'
import { outcomeTable } from './outcome-table.ts'
import { proseLine } from './prose-text.ts'
import { type TextContext, textForm } from './text-form.ts'
import { wrapText } from './wrap-text.ts'

/** What comes of each row, release by release, and every assertion, as plain text for a mail; see {@link textForm} for what holds of it. */
export const assertionsText = (matrix: Matrix, { permalinkOf }: TextContext): string =>
  textForm(
    [
      wrapText(`Assertions of ${proseLine(matrix.title)}`),
      ...releasesOf(matrix).map((release) => outcomeTable(matrix, currentRows(matrix), release)),
      ...matrix.assertions.map((assertion) => [
        ...assertionLines(matrix, assertion),
        ...wrapText(`Row${assertion.rows.length === 1 ? '' : 's'} ${assertion.rows.map(asciiLine).join(', ')}.`, {
          first: '    ',
          rest: '    ',
        }),
        ...runLines(matrix, assertion),
        ...sourceLines(assertion.sources),
      ]),
    ],
    permalinkOf() + pageOf('assertions').address,
  )
