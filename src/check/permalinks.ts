import { postedHash } from '../load/posted-hash.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Place } from '../model/problem.ts'
import { type Finding, finding, isBroken, noteFileOf, type Rule, rowFileOf } from './rule.ts'

/** Something that is to be on record: what its line says, and where it stands. */
interface Recorded {
  kind: string
  id: string
  place: Place
}

/**
 * What was ever published is still there, or withdrawn for a reason, and all that is there is on record: rows and notes; and, once
 * one of them is on record, all messages, claims and questioned cells.
 */
export const permalinks: Rule = function* (loaded) {
  const { matrix, places } = loaded
  const there = recordsOf(loaded)
  const keys = new Set(there.map(keyOf))
  const recorded = new Map<string, number>()
  for (const [index, entry] of matrix.permalinks.entries()) {
    const place = places.at('permalinks.txt', index)
    const first = recorded.get(keyOf(entry))
    if (first !== undefined)
      yield finding(place, `${wordsFor(entry)} stands twice`, 'one line for each', [
        { ...places.at('permalinks.txt', first), message: 'the first is here' },
      ])
    else recorded.set(keyOf(entry), index)
    if (entry.withdrawn !== undefined && keys.has(keyOf(entry)))
      yield finding(place, `${wordsFor(entry)} is withdrawn, and is there`, 'no `withdrawn` behind what is there')
    if (entry.withdrawn === undefined && !keys.has(keyOf(entry)) && !isUnread(loaded, entry))
      yield lostFinding(there, entry, place)
  }
  if (isBroken(loaded, 'permalinks.txt')) return
  const isAsked = matrix.permalinks.some(({ kind }) => !hasAddress(kind))
  // A message that is not as on record is told once, at its line.
  const isToldOf = ({ kind, id }: Recorded) =>
    kind === 'posted' &&
    matrix.permalinks.some(
      (entry) => entry.kind === kind && entry.withdrawn === undefined && firstWord(entry.id) === firstWord(id),
    )
  for (const one of there)
    if (!recorded.has(keyOf(one)) && (isAsked || hasAddress(one.kind)) && !isToldOf(one))
      yield finding(one.place, `${wordsFor(one)} is not in permalinks.txt`, `a line \`${one.kind} ${one.id}\` there`)
}

const keyOf = ({ kind, id }: Pick<Recorded, 'kind' | 'id'>) => `${kind} ${id}`
const hasAddress = (kind: string) => kind === 'row' || kind === 'note'

/** Something as a message names it: without a hash, which says nothing to a reader. */
const wordsFor = ({ kind, id }: Pick<Recorded, 'kind' | 'id'>) =>
  kind === 'posted'
    ? `the message posted on \`${firstWord(id)}\``
    : kind === 'questioned'
      ? cellOf(id)
      : `${kind} \`${id}\``

const firstWord = (id: string) => id.split(' ', 1)[0] ?? ''

function cellOf(id: string): string {
  const [row, column] = id.split(' ')
  return `the question about \`${column}\` of row \`${row}\``
}

function recordsOf({ matrix, places }: Loaded): Recorded[] {
  return [
    ...matrix.rows.map((row) => ({ kind: 'row', id: row.id, place: places.key(rowFileOf(row)) })),
    ...matrix.notes.map((note) => ({ kind: 'note', id: note.id, place: places.key(noteFileOf(note)) })),
    ...matrix.claims.map(({ id }, at) => ({ kind: 'claim', id, place: places.at('matrix.yaml', 'claims', at, 'id') })),
    ...matrix.posted.map((posted) => ({
      kind: 'posted',
      id: `${posted.id} ${postedHash(posted)}`,
      place: places.key(`posted/${posted.id}.yaml`),
    })),
    ...matrix.rows.flatMap((row) =>
      row.questioned.map(({ cell }, at) => ({
        kind: 'questioned',
        id: `${row.id} ${cell}`,
        place: places.at(rowFileOf(row), 'questioned', at, 'cell'),
      })),
    ),
  ]
}

/** Whether the file that would have it cannot be read. */
function isUnread(loaded: Loaded, { kind, id }: Pick<Recorded, 'kind' | 'id'>): boolean {
  if (kind === 'posted') return isBroken(loaded, `posted/${firstWord(id)}.yaml`)
  return kind !== 'claim' && loaded.broken.has(firstWord(id))
}

function lostFinding(there: Recorded[], entry: Recorded | { kind: string; id: string }, place: Place): Finding {
  const { kind, id } = entry
  const withdrawn = `\`${kind} ${id} withdrawn: <reason>\` where it rightly is`
  if (hasAddress(kind))
    return finding(
      place,
      `${wordsFor(entry)} was published and has no file`,
      `${kind}s/${id}.md, with \`retired\` where it no longer holds`,
    )
  if (kind !== 'posted') return finding(place, `${wordsFor(entry)} was published and is gone`, withdrawn)
  const other = there.find((one) => one.kind === 'posted' && firstWord(one.id) === firstWord(id))
  if (!other)
    return finding(
      place,
      `${wordsFor(entry)} was published and has no file`,
      `posted/${firstWord(id)}.yaml; ${withdrawn}`,
    )
  return finding(
    place,
    `${wordsFor(entry)} is not as it was published`,
    `the file as it was; ${withdrawn}, and a line \`posted ${other.id}\``,
    [{ ...other.place, message: 'the file is here' }],
  )
}
