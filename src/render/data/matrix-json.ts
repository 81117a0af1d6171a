import { columnLabel } from '../../derive/cell-text.ts'
import {
  type Combination,
  combinationOf,
  type Coverage,
  coverageOf,
  impossibleBoxes,
  isRetired,
} from '../../derive/coverage.ts'
import { type EntryParts, noteParts, rowParts } from '../../derive/entry-parts.ts'
import { makersOf } from '../../derive/made-by.ts'
import { coveredBy } from '../../derive/matching-rows.ts'
import { rowHeading, rowLine, rowSentence } from '../../derive/row-line.ts'
import { markOf, outcomesOf } from '../../derive/outcomes.ts'
import { statusOf } from '../../derive/status.ts'
import type { Assertion } from '../../model/assertions-file.ts'
import type { Input, Matrix, Row } from '../../model/matrix.ts'
import type { Span } from '../../model/number-range.ts'
import { pageOf } from '../../model/pages.ts'
import { termAnchor } from '../../derive/term-anchor.ts'
import type { MatrixJson, RowJson } from '../../model/matrix-json.ts'
import { datasetHash } from '../../derive/dataset-hash.ts'
import { plainProse } from '../../markdown/plain-prose.ts'

type PermalinkOf = (id?: string) => string

/** The whole matrix for other programs, in the shape of `schema.json`; retired rows are included and say so. */
export async function matrixAsJson(matrix: Matrix, permalinkOf: PermalinkOf): Promise<MatrixJson> {
  const { id, revision, inputs, verdicts, groups, legend, rows, notes, glossary, claims } = matrix
  return {
    id,
    title: plainProse(matrix.title),
    revision,
    hash: await datasetHash(matrix),
    inputs: inputs.map((input) => ({
      id: input.id,
      label: columnLabel(input),
      values: input.values.map(({ id, label, span }) => ({ id, label: label ?? id, ...numbersOf(input, span) })),
    })),
    verdicts: verdicts.map((verdict) => ({
      id: verdict.id,
      label: columnLabel(verdict),
      marks: verdict.marks.map(({ id, label = id, condition }) => ({ id, label, condition: condition ?? false })),
    })),
    ...(matrix.checked === undefined ? {} : { checked: matrix.checked }),
    contexts: (matrix.contexts ?? []).map(({ id, label }) => ({ id, label })),
    ...outcomesAsJson(matrix),
    assertions: matrix.assertions.map((assertion) => assertionAsJson(matrix, assertion, permalinkOf)),
    groups: groups.map(({ id, label, within }) => ({ id, label, ...(within === undefined ? {} : { within }) })),
    legend: legend.map(({ id, label = id, text }) => ({ id, label, text: plainProse(text) })),
    rows: rows.map((row) => rowAsJson(matrix, row, permalinkOf)),
    notes: notes.map((note) => ({
      id: note.id,
      title: plainProse(note.title),
      ...(note.shares === undefined ? {} : { shares: note.shares }),
      rows: rows.filter((row) => row.notes.includes(note.id)).map((row) => row.id),
      ...partsAsJson(noteParts(matrix, note)),
      url: permalinkOf(note.id),
    })),
    glossary: glossary.map(({ id, term, also, text }) => ({
      ...{ id, term, also },
      text: plainProse(text),
      url: `${permalinkOf()}${pageOf('glossary').address}#${termAnchor(id)}`,
    })),
    verified: matrix.verified.map(({ release, tree, date, runs, rows }) => ({
      ...{ release, tree, date, runs },
      rows: rows.map(({ id, status, outcomes }) => ({ id, status, outcomes })),
    })),
    claims: claims.map(({ id, text, rows }) => ({ id, text: plainProse(text), rows })),
    coverage: coverageAsJson(matrix, coverageOf(matrix)),
  }
}

/** The least and the greatest number of a range of a numeric input, where there is such an end. */
const numbersOf = ({ numbers }: Input, span: Span | undefined): { from?: number; to?: number } => ({
  ...(numbers && span && Number.isFinite(span.low) ? { from: span.low * numbers.step } : {}),
  ...(numbers && span && Number.isFinite(span.high) ? { to: span.high * numbers.step } : {}),
})

/** One row for other programs. */
export const rowAsJson = (matrix: Matrix, row: Row, permalinkOf: PermalinkOf): RowJson => ({
  id: row.id,
  group: row.group,
  inputs: Object.fromEntries(matrix.inputs.map(({ id }) => [id, coveredBy(row, id, matrix)])),
  verdicts: Object.fromEntries(matrix.verdicts.flatMap(({ id }) => (row.verdicts[id] ? [[id, row.verdicts[id]]] : []))),
  notes: row.notes,
  ...(row.cellNotes ? { cellNotes: row.cellNotes } : {}),
  status: statusOf(matrix, row),
  questioned: row.questioned,
  qualified: row.qualified,
  madeBy: (isRetired(row) ? [] : makersOf(matrix, row)).map(({ id, contexts, inputs }) => ({
    flow: id,
    contexts,
    inputs,
    url: `${permalinkOf()}${pageOf('flows').address}#flow-${id}`,
  })),
  outcomes: Object.fromEntries(
    outcomesOf(matrix, row).map(({ column, mark, reasons }) => [
      column.id,
      { outcome: mark.id, reasons: reasons.map(({ id }) => id) },
    ]),
  ),
  heading: rowHeading(matrix, row),
  line: rowLine(matrix, row),
  lead: rowSentence(matrix, row),
  ...partsAsJson(rowParts(matrix, row)),
  url: permalinkOf(row.id),
})

function outcomesAsJson({ outcomes }: Matrix): Pick<MatrixJson, 'outcomes'> {
  if (!outcomes) return {}
  const named = ({ id, label = id }: { id: string; label?: string | undefined }) => ({ id, label })
  const { order, kinds, faults, columns } = outcomes
  return {
    outcomes: {
      order: order.map((mark) => ({ ...named(mark), phrase: mark.phrase })),
      kinds: kinds.map((kind) => ({
        ...named(kind),
        outcome: kind.outcome,
        ...(kind.silent === undefined ? {} : { silent: kind.silent }),
      })),
      faults: faults.map((fault) => ({ ...named(fault), text: plainProse(fault.text) })),
      columns: columns.map((column) => ({
        ...named(column),
        contexts: column.contexts,
        faults: column.faults,
        text: plainProse(column.text),
      })),
    },
  }
}

function assertionAsJson(
  matrix: Matrix,
  assertion: Assertion,
  permalinkOf: PermalinkOf,
): MatrixJson['assertions'][number] {
  const { id, symbol, kind, rows, inputs, contexts, faults, beside, when, loud, leaves, since, until, sources } =
    assertion
  return {
    ...{ id, symbol, kind, outcome: markOf(matrix, assertion)?.id ?? '', rows, inputs, contexts, faults, beside },
    ...(when === undefined ? {} : { when: plainProse(when) }),
    ...(loud === undefined ? {} : { loud }),
    ...(leaves === undefined ? {} : { leaves: plainProse(leaves) }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    sources: sources.map(plainProse),
    url: `${permalinkOf()}${pageOf('assertions').address}#assertion-${id}`,
  }
}

const partsAsJson = ({ opening, parts }: EntryParts) => ({
  opening: plainProse(opening),
  parts: parts.map(({ id, title, text }) => ({ id, title, text: plainProse(text) })),
})

function coverageAsJson(matrix: Matrix, coverage: Coverage): MatrixJson['coverage'] {
  const wordsByInput = (combination: Combination) =>
    Object.fromEntries(
      matrix.inputs.map(({ id, values }) => {
        const cell = combination[id]
        return [id, cell && !cell.either ? cell.values : values.map((value) => value.id)]
      }),
    )
  const boxes = impossibleBoxes(matrix)
  return {
    combinations: coverage.combinations,
    possible: coverage.possible,
    hit: matrix.hit ?? 'unique',
    rows: coverage.rows,
    gaps: coverage.gaps.map(wordsByInput),
    impossible: (matrix.impossible ?? []).map(({ reason }, at) => ({
      combination: wordsByInput(combinationOf(matrix, boxes[at] ?? [])),
      reason: plainProse(reason),
    })),
    overlaps: coverage.overlaps.map(({ rows, combination, isAgreed }) => ({
      rows: rows.map(({ id }) => id),
      combination: wordsByInput(combination),
      agree: isAgreed,
    })),
  }
}
