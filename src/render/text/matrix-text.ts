import { combinationText } from '../../derive/combination-text.ts'
import { type Combination, combinationOf, type Coverage, currentRows, impossibleBoxes } from '../../derive/coverage.ts'
import type { Matrix } from '../../model/matrix.ts'
import { ascii, asciiLine } from '../../derive/ascii.ts'
import { coverageText, overlapRule, overlapText } from '../../derive/coverage-text.ts'
import { groupLines } from './group-lines.ts'
import { explainedLines, legendLines } from './legend-lines.ts'
import { noteBlocks } from './note-block.ts'
import { checkedWords } from '../../derive/origin.ts'
import { outcomeLabel } from '../../derive/outcomes.ts'
import { outcomeTable } from './outcome-table.ts'
import { originLines } from './origin-lines.ts'
import { proseLine, proseText } from './prose-text.ts'
import { questionedLines } from './questioned-lines.ts'
import { rowTable } from './row-table.ts'
import { type TextContext, textForm } from './text-form.ts'
import { wrapText } from './wrap-text.ts'

export interface MatrixTextContext extends TextContext {
  /** Left out where it cannot be decided. */
  coverage?: Coverage | undefined
  /** The transitions as text, line by line as they are to stand. */
  transitions?: string | undefined
}

/** A whole matrix as plain text for a mail; see {@link textForm} for what holds of it. */
export function matrixText(matrix: Matrix, { permalinkOf, coverage, transitions }: MatrixTextContext): string {
  const rows = currentRows(matrix)
  return textForm(
    [
      wrapText(proseLine(matrix.title)),
      proseText(matrix.summary),
      originLines(matrix),
      [...countLines(matrix, coverage), ...gapLines(matrix, coverage)],
      legendLines(matrix.legend),
      rowTable(matrix, rows),
      outcomeTable(matrix, rows),
      explainedLines(
        'Outcome columns:',
        (matrix.outcomes?.columns ?? []).map((column) => ({ word: outcomeLabel(column), text: column.text })),
      ),
      groupLines(matrix),
      rows.flatMap((row) => questionedLines(matrix, row)),
      claimLines(matrix),
      transitions === undefined ? [] : ascii(transitions).replace(/\n+$/, '').split('\n'),
      ...noteBlocks(
        matrix,
        matrix.notes.filter(({ retired }) => retired === undefined),
      ),
      matrix.rows.flatMap(({ id, retired }) =>
        retired ? proseText(retired.reason, { first: `Row ${asciiLine(id)} is retired: `, rest: '    ' }) : [],
      ),
      explainedLines(
        'Glossary:',
        matrix.glossary.map(({ term, text }) => ({ word: term, text })),
      ),
    ],
    permalinkOf(),
  )
}

const claimLines = ({ claims }: Matrix): string[] =>
  claims.length === 0
    ? []
    : ['Checked against the rows:', ...claims.flatMap(({ text }) => proseText(text, { first: '- ', rest: '  ' }))]

function countLines(matrix: Matrix, coverage?: Coverage): string[] {
  const checked = checkedWords(matrix)
  return wrapText(
    [
      coverage ? `${coverageText(coverage)}.` : '',
      overlapRule(matrix) ?? '',
      `Revision ${matrix.revision}.`,
      checked === undefined ? '' : `${asciiLine(checked)}.`,
    ].join(' '),
  )
}

function gapLines(matrix: Matrix, coverage?: Coverage): string[] {
  const { inputs, incomplete, impossible = [] } = matrix
  const boxes = impossibleBoxes(matrix)
  const told = (start: string, combination: Combination, end = '') =>
    wrapText(`${start}: ${asciiLine(combinationText(inputs, combination))}${end}`, { rest: '    ' })
  return [
    ...(incomplete === undefined ? [] : proseText(incomplete, { first: 'Not complete: ', rest: '    ' })),
    ...(coverage?.gaps ?? []).flatMap((gap) => told('Not covered', gap)),
    ...impossible.flatMap(({ reason }, at) =>
      told('Cannot occur', combinationOf(matrix, boxes[at] ?? []), `. ${proseLine(reason)}`),
    ),
    ...(coverage?.overlaps ?? []).flatMap((overlap) =>
      told(asciiLine(overlapText(matrix, overlap)), overlap.combination),
    ),
  ]
}
