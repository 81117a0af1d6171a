import { rowFileOf } from '../check/rule.ts'
import type { Loaded } from '../load/loaded.ts'
import { problemsText } from '../render/report/problems-text.ts'
import { visible } from '../render/report/visible.ts'
import type { Place } from '../model/problem.ts'
import type { MadeRow } from './make-row.ts'

type Left = [Place, string]

/** What is left to write in a new matrix, with its place. */
export function leftInMatrix({ matrix, places }: Loaded): string {
  const { rows, verdicts, legend, inputs } = matrix
  const at = (...path: (string | number)[]) => places.at('matrix.yaml', ...path)
  const [row] = rows
  const left: Left[] = [
    [at('title'), 'the title and the summary'],
    [at('inputs'), `what the columns are called, by \`label\`: ${idsOf([...inputs, ...verdicts])}`],
    [at('groups'), 'the groups of rows'],
    ...legend.map(({ id }, index): Left => [at('legend', index, 'text'), `what \`${id}\` says`]),
    ...verdicts.flatMap(({ id, marks }): Left[] =>
      row
        ? [[places.at(rowFileOf(row), 'verdicts', id), `\`${id}\` of each row, now ${marks[0]?.id}: ${idsOf(marks)}`]]
        : [],
    ),
  ]
  return `${visible(matrix.id)}: ${rows.length} rows, one for each combination\n${linesOf(left)}`
}

/** What is left to write of a new row, with its place, and what the check says since. */
export function leftInRow({ loaded: { matrix, places }, row, isGap, problems }: MadeRow): string {
  const file = rowFileOf(row)
  const cells = (part: 'inputs' | 'verdicts', columns: { id: string }[], told: (id: string) => string) =>
    columns.map(({ id }): Left => [places.at(file, part, id), `\`${id}\`: ${told(id)}`])
  const marksOf = (id: string) => idsOf(matrix.verdicts.find((verdict) => verdict.id === id)?.marks ?? [])
  const left: Left[] = [
    ...(isGap ? [] : cells('inputs', matrix.inputs, () => 'what the row is about; other rows have it')),
    ...cells('verdicts', matrix.verdicts, (id) => `one of ${marksOf(id)}`),
    ...(matrix.groups.length > 1
      ? [[places.at(file, 'group'), `the group: one of ${idsOf(matrix.groups)}`] as Left]
      : []),
    ...(row.body.trim() === '' ? [] : [[places.within(file, [], proseLine(row.body), 1), 'the explanation'] as Left]),
  ]
  const about = isGap ? 'for a combination that had no row' : 'though each combination has a row'
  const check = problems.length === 0 ? '' : problemsText(problems, 'to be mended')
  return `${visible(matrix.id)}: row ${visible(row.id)}, ${about}\n${linesOf(left)}${check}`
}

const linesOf = (left: Left[]): string =>
  left
    .map(([{ path, line, column }, text]) => visible(`${path}:${line}:${column}: ${text}`))
    .map((line) => `${line}\n`)
    .join('')

const idsOf = (list: { id: string }[]): string => list.map(({ id }) => id).join(', ')

/** The line that prose starts on, counted from 1. */
const proseLine = (body: string): number => body.slice(0, body.search(/\S/)).split('\n').length
