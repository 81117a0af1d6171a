import { emptyParts, emptyRow } from '../model/empty-matrix.ts'
import type { Matrix, Row } from '../model/matrix.ts'

/** A column to be: its id, and the values or marks that it has. */
export interface NewColumn {
  id: string
  words: string[]
}

/** What a matrix that is yet to be written starts from. */
export interface NewMatrix {
  id: string
  title: string
  inputs: NewColumn[]
  verdicts: NewColumn[]
}

/**
 * A matrix to start from: a row for each combination, all in rows.yaml and on record, each verdict with its first mark, and words
 * that hold of any matrix where there is something to say.
 */
export function newMatrix({ id, title, inputs, verdicts }: NewMatrix): Matrix {
  const rows = combinationsOf(inputs).map((values, at): Row => ({
    ...emptyRow,
    id: String(at + 1),
    inputs: Object.fromEntries(inputs.map((input, at) => [input.id, { either: false, values: [values[at] ?? ''] }])),
    verdicts: Object.fromEntries(verdicts.map((verdict) => [verdict.id, { mark: verdict.words[0] ?? '' }])),
    group,
  }))
  const columns = [...inputs, ...verdicts]
  return {
    id,
    title,
    summary: `Every combination of ${inNames(inputs)}, and ${inNames(verdicts)} of each.`,
    revision: 1,
    inputs: inputs.map(({ id, words }) => ({ id, values: words.map((word) => ({ id: word })) })),
    verdicts: verdicts.map(({ id, words }) => ({ id, marks: words.map((word) => ({ id: word })) })),
    groups: [{ id: group, label: 'All' }],
    unexplained: true,
    legend: columns.map(({ id }) => ({ id, text: `what the column \`${id}\` says` })),
    claims: [],
    rows,
    listed: rows.map(({ id }) => id),
    ...emptyParts,
    permalinks: rows.map(({ id }) => ({ kind: 'row', id })),
  }
}

const group = 'all'

const inNames = (columns: NewColumn[]): string => {
  const names = columns.map(({ id }) => `\`${id}\``)
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ')
}

/** Every combination, the last column changing first. */
const combinationsOf = (columns: NewColumn[]): string[][] =>
  columns.reduce<string[][]>((all, { words }) => all.flatMap((one) => words.map((word) => [...one, word])), [[]])
