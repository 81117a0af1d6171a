import { either, type InputCell, type VerdictCell } from '../model/cell.ts'
import { matrixFile } from '../model/matrix-file.ts'
import type { Group, Input, Matrix, Row } from '../model/matrix.ts'
import type { WordsOf } from './number-words.ts'

type Where = Matrix['claims'][number]['where']

/** What matrix.yaml says of a matrix: groups within those that they are in, of inputs only what is their own. */
export function topAsWritten(matrix: Matrix, wordsOf: WordsOf): object {
  const own = Object.keys(matrixFile.shape).map((key) => [key, matrix[key as keyof Matrix]])
  const where = <Of extends { where: Where }>(one: Of): object => ({
    ...one,
    where: each(one.where, (id, values) => wordsOf(id, values)),
  })
  const { inputs, groups, claims, impossible, diagram } = matrix
  return {
    ...Object.fromEntries(own),
    inputs: inputs.map(inputAsWritten),
    groups: nested(groups),
    claims: claims.map(where),
    impossible: impossible?.map(where),
    diagram: diagram && { ...diagram, views: diagram.views.map(where) },
  }
}

function inputAsWritten({ values, numbers, ...input }: Input): object {
  if (input.like !== undefined) return input
  return numbers ? { ...input, numbers } : { ...input, values }
}

/** Groups within others behind these, under `groups`. */
function nested(groups: Group[]): object[] {
  const inner = ({ id }: Group) =>
    groups.flatMap(({ within, ...group }) => (within === id && group.id !== id ? [group] : []))
  return groups
    .filter(({ within }) => within === undefined)
    .map((group) => ({ ...group, groups: inner(group).length > 0 ? inner(group) : undefined }))
}

/** What the file of a row says of it, or its entry in rows.yaml. */
export const rowAsWritten = (row: Row, wordsOf: WordsOf): object => ({
  ...row,
  inputs: each(row.inputs, (id, cell) => inputCellAsWritten(cell, (values) => wordsOf(id, values))),
  verdicts: each(row.verdicts, (_, cell) => verdictCellAsWritten(cell)),
  notes: ownNotes(row),
})

function inputCellAsWritten(cell: InputCell, wordsOf: (values: string[]) => string[]): unknown {
  if (cell.either) return cell.as ?? either
  return cell.but ? { not: cell.but } : wordsOf(cell.values)
}

const verdictCellAsWritten = (cell: VerdictCell): string[] =>
  [cell, ...(cell.also ?? [])].map(({ mark, condition }) => (condition === undefined ? mark : `${mark} ${condition}`))

/** The notes of a row without those at the end that it has from its cells. */
function ownNotes({ notes, cellNotes }: Row): string[] {
  if (!cellNotes) return notes
  const ofCells = Object.values(cellNotes).flat()
  const isEnough = (count: number) =>
    [...new Set([...notes.slice(0, count), ...ofCells])].join('\n') === notes.join('\n')
  const count = notes.findIndex((_, at) => isEnough(at))
  return count < 0 ? notes : notes.slice(0, count)
}

const each = <Of>(record: Record<string, Of>, write: (key: string, one: Of) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([key, one]) => [key, write(key, one)]))
