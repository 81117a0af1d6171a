import { inOrderOfPosting, lastOn, latestPosted } from '../derive/latest-posted.ts'
import { postedDifferences } from '../derive/posted-differences.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Posted } from '../model/posted-file.ts'
import { type Finding, finding, isBroken, listText, type Rule, rowFileOf } from './rule.ts'

const fileOf = ({ id }: Posted) => `posted/${id}.yaml`

/**
 * A cell that differs from the one last posted says why under `changed`, and nothing says so that does not differ. Each message stands
 * once, and names rows, columns and notes that there are; a row that one gave up, and none took up again, is retired.
 */
export const posted: Rule = function* (loaded) {
  const { matrix, places } = loaded
  // A message that cannot be read may be the latest, and then any cell may be as it was posted.
  if (matrix.posted.length === 0 || isBroken(loaded, 'posted/')) return
  for (const message of matrix.posted) {
    yield* unknownCells(loaded, message)
    yield* unknownIds(loaded, message)
  }
  yield* twice(loaded)
  for (const row of matrix.rows) {
    yield* notRetired(loaded, row)
    const differences = postedDifferences(matrix, row)
    for (const { column, was, is } of differences) {
      const message = latestPosted(matrix, row.id, column) ?? latestPosted(matrix, row.id)
      if (message && !row.changed.some(({ cell }) => cell === column))
        yield finding(
          places.at(rowFileOf(row), matrix.inputs.some(({ id }) => id === column) ? 'inputs' : 'verdicts', column),
          `\`${column}\` was posted as \`${was}\` and is \`${is}\``,
          '`changed` with the reason and its source',
          [{ ...places.at(fileOf(message), 'rows', row.id, column), message: 'posted here' }],
        )
    }
    for (const [index, { cell }] of row.changed.entries())
      if (!differences.some(({ column }) => column === cell))
        yield finding(
          places.at(rowFileOf(row), 'changed', index, 'cell'),
          latestPosted(matrix, row.id) ? `\`${cell}\` is as posted` : `row \`${row.id}\` was never posted`,
          differences.length === 0 ? 'no `changed` here' : listText(differences.map(({ column }) => column)),
        )
  }
}

/** Rows and columns of a message that the matrix does not have. */
function* unknownCells({ matrix, places, broken }: Loaded, message: Posted): Iterable<Finding> {
  const rows = new Set(matrix.rows.map(({ id }) => id))
  const columns = [...matrix.inputs, ...matrix.verdicts].map(({ id }) => id)
  for (const [id, cells] of Object.entries(message.rows)) {
    if (!rows.has(id)) {
      if (!broken.has(id))
        yield finding(
          places.key(fileOf(message), 'rows', id),
          `row \`${id}\` was posted and has no file`,
          'a row, retired where it no longer holds',
        )
      continue
    }
    for (const column of Object.keys(cells))
      if (!columns.includes(column))
        yield finding(
          places.key(fileOf(message), 'rows', id, column),
          `unknown column \`${column}\``,
          listText(columns),
        )
  }
}

/** What a message says of rows that it does not have, or gives up those that it has, and of notes that the matrix does not have. */
function* unknownIds({ matrix, places, broken }: Loaded, message: Posted): Iterable<Finding> {
  const file = fileOf(message)
  const [own, rows, notes] = [
    Object.keys(message.rows),
    matrix.rows.map(({ id }) => id),
    matrix.notes.map(({ id }) => id),
  ]
  for (const id of Object.keys(message.names ?? {}))
    if (!own.includes(id))
      yield finding(places.key(file, 'names', id), `the message has no row \`${id}\``, listText(own))
  for (const [at, id] of (message.gone ?? []).entries())
    if (own.includes(id))
      yield finding(places.at(file, 'gone', at), `row \`${id}\` is gone, and the message has it`, 'one of the two')
    else if (!rows.includes(id) && !broken.has(id))
      yield finding(places.at(file, 'gone', at), `unknown row \`${id}\``, listText(rows))
  for (const id of Object.keys(message.notes ?? {}))
    if (!notes.includes(id) && !broken.has(id))
      yield finding(places.key(file, 'notes', id), `unknown note \`${id}\``, listText(notes))
}

/** Messages that stand in two files. */
function* twice({ matrix, places }: Loaded): Iterable<Finding> {
  const known = new Map<string, Posted>()
  for (const message of inOrderOfPosting(matrix.posted)) {
    const { messageId } = message
    const first = messageId === undefined ? undefined : known.get(messageId)
    if (first)
      yield finding(
        places.at(fileOf(message), 'messageId'),
        `the message \`${messageId}\` stands twice`,
        'one file for each message',
        [{ ...places.at(fileOf(first), 'messageId'), message: 'the first is here' }],
      )
    else if (messageId !== undefined) known.set(messageId, message)
  }
}

/** A row that the latest message that speaks of it gave up, and that is not retired. */
function* notRetired({ matrix, places }: Loaded, row: { id: string; retired?: unknown }): Iterable<Finding> {
  const last = lastOn(matrix, row.id)
  const at = last?.gone?.indexOf(row.id) ?? -1
  if (last && at >= 0 && !row.retired && !Object.hasOwn(last.rows, row.id))
    yield finding(
      places.key(rowFileOf(row)),
      `the latest message gave row \`${row.id}\` up`,
      '`retired` with the reason, or no `gone` where it stands',
      [{ ...places.at(fileOf(last), 'gone', at), message: 'given up here' }],
    )
}
