import { either, type InputCell, type VerdictCell } from '../../../src/model/cell.ts'
import type { Input, Matrix } from '../../../src/model/matrix.ts'
import { columnLabel } from '../../../src/derive/cell-text.ts'
import { asciiLine } from '../../../src/derive/ascii.ts'

/** A row as its text form tells it. Conditions have no white space, since where a long one was cut is not told. */
export interface ReadRow {
  id: string
  group: string
  inputs: Record<string, InputCell>
  verdicts: Record<string, VerdictCell>
  notes: string[]
  questioned: string[]
  permalink: string
}

/** Text as the reader compares it: in ASCII and without white space. */
export const packed = (text: string): string => asciiLine(text).replaceAll(' ', '')

/** Reads the text form of a row back. The matrix serves as vocabulary only: labels, marks and ids of notes. */
export function parseRowText(text: string, matrix: Matrix): ReadRow {
  const lines = text.split('\n')
  const blocks = text.trimEnd().split('\n\n')
  const [title = '', table = '', below = ''] = blocks
  const id = /Row (\S+) of/.exec(title)?.[1] ?? ''
  const conditions = new Map<string, string>()
  if (below.startsWith(' (*'))
    for (const part of below.split(/\n(?= \(\*)/)) {
      const [, mark = '', words = ''] = /^ (\(\*\d+\)) ([\s\S]*)$/.exec(part) ?? []
      conditions.set(mark, packed(words))
    }
  const cells = cellsOf(table, matrix)
  const row: ReadRow = {
    id,
    group: matrix.groups.find(({ label }) => packed(title).endsWith(`(${packed(label)})`))?.id ?? '',
    inputs: {},
    verdicts: {},
    notes: [],
    questioned: [],
    permalink: lines.at(-2) ?? '',
  }
  if (cells[0] !== id) throw new Error(`the table is of row ${cells[0]}, the title of ${id}`)
  for (const [index, column] of [...matrix.inputs, ...matrix.verdicts].entries()) {
    let cell = cells[index + 1] ?? ''
    if (cell.endsWith('(?)')) {
      row.questioned.push(column.id)
      cell = cell.slice(0, -'(?)'.length)
    }
    const [marks = '', ids = ''] = /\(([a-z0-9,]+)\)$/.exec(cell) ?? []
    if (ids !== '' && ids.split(',').every((note) => matrix.notes.some((known) => known.id === note))) {
      row.notes.push(...ids.split(','))
      cell = cell.slice(0, -marks.length)
    }
    const input = matrix.inputs.find((one) => one.id === column.id)
    if (input) row.inputs[column.id] = inputOf(cell, input, matrix)
    else row.verdicts[column.id] = verdictOf(cell, conditions, matrix, column.id)
  }
  return row
}

/** The cells of the row, id first, packed: from the columns that the rule marks, or from the list of names and values. */
function cellsOf(block: string, { inputs, verdicts }: Matrix): string[] {
  const lines = block.split('\n')
  const rule = lines.find((line) => /^-+(\|-+)+$/.test(line))
  const labels = [
    '#',
    ...[...inputs, ...verdicts].map((column) =>
      packed(columnLabel(column) + (column.headingNotes ? `(${column.headingNotes.join(', ')})` : '')),
    ),
  ]
  if (rule === undefined) {
    const entries = block.split(/\n(?= \S)/).map(packed)
    return labels.map((label, at) => {
      const entry = entries[at] ?? ''
      if (!entry.startsWith(`${label}:`)) throw new Error(`no \`${label}\` in \`${entry}\``)
      return entry.slice(label.length + 1)
    })
  }
  const columns = rule.split('|').map(({ length }, at, parts) => {
    const start = parts.slice(0, at).reduce((sum, part) => sum + part.length + 1, 0)
    return (line: string) => line.slice(start, start + length + 1)
  })
  const header = columns.map((of) =>
    packed(
      lines
        .slice(0, lines.indexOf(rule))
        .map((line) => of(line).replace(/\|$/, ''))
        .join(' '),
    ),
  )
  if (header.join() !== labels.join()) throw new Error(`header ${header.join()} is not ${labels.join()}`)
  // A cell that is broken goes on in the next lines.
  const body = lines.slice(lines.indexOf(rule) + 1)
  return columns.map((of, at) =>
    packed(
      body
        .map((line) => (at < columns.length - 1 ? of(line).slice(0, -1) : line.slice(line.length - of(line).length)))
        .join(' '),
    ),
  )
}

function inputOf(cell: string, input: Input, { wildcards = [{ id: either }] }: Matrix): InputCell {
  const wildcard = wildcards.find(({ id }) => id === cell)
  if (wildcard) return { either: true, ...(wildcard.id === either ? {} : { as: wildcard.id }) }
  const [, left] = /^allbut(.+)$/.exec(cell) ?? []
  const values = valuesIn(left ?? cell, input)
  if (!values) throw new Error(`\`${cell}\` is no list of values of ${input.id}`)
  if (left === undefined) return { either: false, values }
  return { either: false, values: input.values.flatMap(({ id }) => (values.includes(id) ? [] : [id])), but: values }
}

function valuesIn(cell: string, input: Input): string[] | undefined {
  for (const { id, label } of input.values) {
    const word = packed(label ?? id)
    if (cell === word) return [id]
    const rest = cell.startsWith(`${word}|`) ? valuesIn(cell.slice(word.length + 1), input) : undefined
    if (rest) return [id, ...rest]
  }
  return undefined
}

function verdictOf(
  cell: string,
  conditions: Map<string, string>,
  { verdicts }: Pick<Matrix, 'verdicts'>,
  column: string,
): VerdictCell {
  const [moved] = /\(\*\d+\)$/.exec(cell) ?? []
  const whole = moved === undefined ? cell : (conditions.get(moved) ?? cell)
  const marks = verdicts.find(({ id }) => id === column)?.marks ?? []
  const words = marks.map(({ id, label = id, condition }) => ({ id, condition, word: packed(label) }))
  const exact = words.find(({ word }) => word === whole)
  if (exact) return { mark: exact.id }
  const first = words.find(({ word, condition }) => !condition && whole.startsWith(`${word},`))
  if (first)
    return { mark: first.id, also: [verdictOf(whole.slice(first.word.length + 1), new Map(), { verdicts }, column)] }
  const mark = words.find(({ word, condition }) => condition && whole.startsWith(word))
  if (!mark) throw new Error(`\`${whole}\` has no mark of ${column}`)
  return { mark: mark.id, condition: whole.slice(mark.word.length) }
}
