import { sharingPairs } from '../derive/boxes.ts'
import { columnLabel } from '../derive/cell-text.ts'
import { boxOfRow, isRetired } from '../derive/coverage.ts'
import { inOrderOfPosting } from '../derive/latest-posted.ts'
import { digestOf } from '../derive/words-digest.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import type { Said } from '../model/posted-file.ts'
import type { TakenMessage } from './against.ts'
import { isSameName } from './names.ts'
import { noteOf, ownParts } from './own-marks.ts'
import type { Pairing } from './pairing.ts'

/** What a person has to look at beside the cells: headings, groups, words and notes, which no message changes by itself. */
export function openBeside(
  matrix: Matrix,
  { matrix: table, message }: Pick<TakenMessage, 'matrix' | 'message'>,
  { columns, rows }: Pick<Pairing, 'columns' | 'rows'>,
  back: string[],
): string[] {
  return [
    ...columns.flatMap(({ own, other }) => {
      const name = `column \`${columnLabel(own)}\``
      if (!other) return [`${name} is not in the message, and stays`]
      const [was, is] = [
        own.headingNotes ?? [],
        [
          ...new Set([
            ...(other.headingNotes ?? []).map((one) => noteOf(matrix, one)?.id ?? one),
            ...ownParts(matrix, columnLabel(other)).notes,
          ]),
        ],
      ]
      return was.toSorted().join() === is.toSorted().join()
        ? []
        : [`${name} has ${marksText(is)} in the message, and ${marksText(was)} here`]
    }),
    ...groupsMoved(matrix, table, rows),
    ...notesOpen(matrix, message.notes ?? {}, back),
  ]
}

/** So many rows in another order are told. */
const mostOrdered = 10

/** Where the first of several rows counts, those that stand in another order than in the message; `told` are their ids in order. */
export function otherOrder(matrix: Matrix, told: string[]): string[] {
  if (matrix.hit !== 'first') return []
  const places = new Map(matrix.rows.map(({ id }, at) => [id, at]))
  const rows = told.flatMap((id) => matrix.rows[places.get(id) ?? -1] ?? []).filter((row) => !isRetired(row))
  const { pairs } = sharingPairs(
    rows.map((row) => boxOfRow(matrix, row)),
    mostPairs,
  )
  return pairs
    .flatMap(([first, second]) => {
      const [one, other] = [rows[first]?.id ?? '', rows[second]?.id ?? '']
      return (places.get(one) ?? 0) < (places.get(other) ?? 0)
        ? []
        : [`row \`${one}\` stands before \`${other}\` in the message and behind it here, where the first counts`]
    })
    .slice(0, mostOrdered)
}

/** So many pairs of rows that share combinations are looked at. */
const mostPairs = 20_000

const marksText = (notes: string[]): string =>
  notes.length === 0 ? 'no note' : notes.map((id) => `note \`${id}\``).join(', ')

/** Rows that the message has in another group of the matrix, which is none round their own. */
function groupsMoved(matrix: Matrix, table: Matrix, rows: Map<Row, Row>): string[] {
  const groups = new Map(matrix.groups.map((group) => [group.id, group]))
  return [...rows].flatMap(([row, own]) => {
    const label = table.groups.find(({ id }) => id === row.group)?.label ?? ''
    const there = matrix.groups.find((group) => isSameName(group.label, label))
    const here = groups.get(own.group)
    if (!there || !here || there.id === here.id || there.id === here.within || there.within === here.id) return []
    return [`row \`${own.id}\` stays under \`${here.label}\`; the message has it under \`${there.label}\``]
  })
}

/** Notes that say something else than the message before, what another said there, or are back. */
function notesOpen(matrix: Matrix, notes: Record<string, Said>, back: string[]): string[] {
  const before = new Map<string, string>()
  for (const message of inOrderOfPosting(matrix.posted))
    for (const [id, said] of Object.entries(message.notes ?? {})) before.set(id, digestOf(said))
  const now = new Map(Object.entries(notes).map(([mark, said]) => [noteOf(matrix, mark)?.id ?? mark, digestOf(said)]))
  const told = [...now].flatMap(([id, digest]) => {
    const was = before.get(id)
    if (was === digest) return []
    const [other] = [...before].find(([one, said]) => said === digest && now.get(one) !== digest) ?? []
    if (other !== undefined) return [`note \`${id}\` of the message says what note \`${other}\` said`]
    if (was !== undefined) return [`note \`${id}\` says something else in the message than before`]
    return noteOf(matrix, id) ? [] : [`note \`${id}\` is to be written`]
  })
  const unknown = back.filter((id) => !now.has(id) || !before.has(id))
  return [...told, ...unknown.map((id) => `note \`${id}\` is back; its words were not on record`)]
}
