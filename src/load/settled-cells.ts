import { either, type InputCell, type VerdictCell, wildcardsOf } from '../model/cell.ts'
import type { Input, MatrixFile, Row } from '../model/matrix.ts'
import type { WordsIn } from './settled-inputs.ts'

/** A row whose cells are in ids of values, wildcards and marks. */
export const settledCells = (top: MatrixFile, inputs: Input[], wordsIn: WordsIn, row: Row): Row => ({
  ...row,
  inputs: each(row.inputs, (id, cell) =>
    inputCellOf(
      cell,
      wildcardsOf(top),
      inputs.find((input) => input.id === id)?.values.map((value) => value.id) ?? [],
      (word) => wordsIn(id, word),
    ),
  ),
  verdicts: each(row.verdicts, (id, cell) =>
    verdictCellOf(cell, top.verdicts.find((verdict) => verdict.id === id)?.marks.map((mark) => mark.id) ?? []),
  ),
})

/** A record of the same keys; like those of the schema without a prototype. */
const each = <Of>(cells: Record<string, Of>, settle: (id: string, cell: Of) => Of): Record<string, Of> =>
  Object.setPrototypeOf(Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, settle(id, cell)])), null)

function inputCellOf(
  cell: InputCell,
  wildcards: string[],
  values: string[],
  wordsIn: (word: string) => string[],
): InputCell {
  if (cell.either) return cell
  if (cell.but) {
    const left = new Set(cell.but.flatMap(wordsIn))
    return { either: false, values: values.filter((id) => !left.has(id)), but: cell.but }
  }
  const [one = ''] = cell.values
  if (cell.values.length === 1 && wildcards.includes(one))
    return one === either ? { either: true } : { either: true, as: one }
  return { either: false, values: cell.values.flatMap(wordsIn) }
}

function verdictCellOf({ mark, also }: VerdictCell, marks: string[]): VerdictCell {
  return {
    ...markedOf(mark, marks),
    ...(also ? { also: also.map((one) => markedOf(one.mark, marks)) } : {}),
  }
}

/** A mark that the verdict has, or its first word where it has none such, and the condition behind it. */
function markedOf(text: string, marks: string[]): { mark: string; condition?: string } {
  const written = text.trim()
  const known = marks
    .filter((mark) => written === mark || (written.startsWith(mark) && /^\s/.test(written.slice(mark.length))))
    .sort((one, other) => other.length - one.length)[0]
  const mark = known ?? /^\S+/.exec(written)?.[0] ?? written
  const condition = written.slice(mark.length).trim()
  return condition === '' ? { mark } : { mark, condition }
}
