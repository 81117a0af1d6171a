import { countText } from '../../derive/count-text.ts'
import { currentRows } from '../../derive/coverage.ts'
import { labelIn } from '../../derive/entries-by-id.ts'
import { markLabel, outcomeLabel } from '../../derive/outcomes.ts'
import { borneOut } from '../../derive/verified/borne-out.ts'
import { releaseFacts } from '../../derive/verified/release-facts.ts'
import { seenOutcomes } from '../../derive/verified/seen-outcomes.ts'
import type { Matrix, Verified } from '../../model/matrix.ts'
import { pageOf } from '../../model/pages.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { executionBlocks } from './execution-blocks.ts'
import { proseLine, proseText } from './prose-text.ts'
import { type TextContext, textForm } from './text-form.ts'
import { textTable } from './text-table.ts'
import { wrapText } from './wrap-text.ts'

/** What running the code of releases shows of a matrix, as plain text for a mail; see {@link textForm} for what holds of it. */
export const verifiedText = (matrix: Matrix, { permalinkOf }: TextContext): string =>
  textForm(
    [
      wrapText(`Rows of ${proseLine(matrix.title)}, as the code of ${releasesIn(matrix)} was run`),
      ...matrix.executions.slice(0, 1).map(({ text }) => proseText(`A run: ${text}`)),
      ...matrix.verified.flatMap((record) => [
        factLines(matrix, record),
        rowLines(matrix, record),
        borneLines(matrix, record),
      ]),
      ...executionBlocks(matrix),
    ],
    permalinkOf() + pageOf('verified').address,
  )

const releasesIn = ({ verified }: Matrix) => asciiLine(verified.map(({ release }) => release).join(', '))

const factLines = (matrix: Matrix, record: Verified): string[] => [
  `${asciiLine(record.release)}:`,
  ...releaseFacts(matrix, record).flatMap(({ label, lines }) =>
    lines.length > 1
      ? [
          ...listed(`${label}:`),
          ...lines.flatMap((line) => wrapText(asciiLine(line), { first: '    ', rest: '      ' })),
        ]
      : lines.flatMap((line) => listed(`${label}: ${line}`)),
  ),
]

/** What runs show of each row, as a table; a list where that is too wide. */
function rowLines(matrix: Matrix, { release, rows }: Verified): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const columns = (matrix.outcomes?.columns ?? []).map((column) => asciiLine(outcomeLabel(column)))
  const header = ['#', 'runs show', 'runs', ...columns]
  const cells = currentRows(matrix).map(({ id }) => {
    const row = byId.get(id)
    const seen = new Map(row && seenOutcomes(matrix, row).map(({ label, mark }) => [asciiLine(label), mark]))
    const outcomes = columns.map((label) => {
      const mark = seen.get(label)
      return mark ? asciiLine(markLabel(mark)) : ''
    })
    return [asciiLine(id), row?.status ?? 'not run', countText(row?.runs ?? 0), ...outcomes]
  })
  if (cells.length === 0) return []
  const list = cells.flatMap(([id, ...rest]) =>
    listed(`${id}: ${rest.flatMap((cell, at) => (cell === '' ? [] : `${header[at + 1]} ${cell}`)).join('; ')}`),
  )
  const others = currentRows(matrix).flatMap(({ id, verdicts }) =>
    Object.entries(byId.get(id)?.verdicts ?? {})
      // Those without runs are told below, all together.
      .filter(([, status]) => status !== 'confirmed' && status !== 'not run')
      .flatMap(([verdict, status]) =>
        listed(`${id}, ${labelIn(matrix, verdict)} ${verdicts[verdict]?.mark ?? ''}: ${status}`),
      ),
  )
  return [`Rows at ${asciiLine(release)}:`, ...(textTable({ header, groups: [cells] }) ?? list), ...others]
}

const borneLines = (matrix: Matrix, record: Verified): string[] => [
  `Borne out by runs of ${asciiLine(record.release)}:`,
  ...borneOut(matrix, record).flatMap(({ kind, borne, of, without }) => [
    ...listed(`${borne} of ${of} ${kind}`),
    ...without.flatMap(({ label, ids }) =>
      wrapText(asciiLine(`without${label && `, ${label}`}: ${ids.join(', ')}`), { first: '    ', rest: '      ' }),
    ),
  ]),
]

const listed = (text: string): string[] => wrapText(asciiLine(text), { first: '- ', rest: '  ' })
