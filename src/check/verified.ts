import { isRetired } from '../derive/coverage.ts'
import { rowsById } from '../derive/entries-by-id.ts'
import { holdsAt, isRelease } from '../derive/holds-at.ts'
import { outcomesOf } from '../derive/outcomes.ts'
import { currentRows } from '../derive/coverage.ts'
import { isPathWithin } from '../files/file-set.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Row, Verified } from '../model/matrix.ts'
import { type Finding, finding, isBroken, listText, type Rule } from './rule.ts'

const again = 'run `scenarios verify --execute --record` again'

const fileOf = ({ release }: Verified) => `verified/${release}.yaml`

/** A record of runs is of the matrix as it is: it has its rows, each with the outcomes that its assertions come to, and nothing else. */
export const verified: Rule = function* (loaded) {
  const { matrix, places } = loaded
  const [execution] = matrix.executions
  const contexts = (matrix.contexts ?? []).map(({ id }) => id)
  for (const record of matrix.verified) {
    const file = fileOf(record)
    if (!isRelease(record.release))
      yield finding(places.at(file), `\`${record.release}\` is no release`, 'one with numbers, such as `v7.2`')
    if (!execution && !isBroken(loaded, 'execute/'))
      yield finding(places.at(file), 'nothing says how the code is run', '`execute/<id>.yaml`')
    for (const [at, id] of record.absent.entries())
      if (!contexts.includes(id))
        yield finding(places.at(file, 'absent', at), `unknown context \`${id}\``, listText(contexts))
    const models = execution?.models.map(({ id }) => id) ?? []
    if (execution && record.model && !models.includes(record.model.id))
      yield finding(places.at(file, 'model', 'id'), `unknown model \`${record.model.id}\``, listText(models))
    yield* rowFindings(loaded, record)
    yield* assertionFindings(loaded, record)
  }
}

function* rowFindings(loaded: Loaded, record: Verified): Iterable<Finding> {
  const { matrix, places, broken } = loaded
  const file = fileOf(record)
  const known = rowsById(matrix)
  for (const [at, { id }] of record.rows.entries()) {
    const place = places.at(file, 'rows', at, 'id')
    const row = known.get(id)
    if (record.rows.findIndex((other) => other.id === id) < at)
      yield finding(place, `row \`${id}\` stands twice`, 'each row once')
    else if (row && isRetired(row)) yield finding(place, `row \`${id}\` is retired`, again)
    else if (row) yield* cellFindings(loaded, record, at, row)
    else if (!broken.has(id)) yield finding(place, `unknown row \`${id}\``, listText([...known.keys()]))
  }
  for (const { id } of currentRows(matrix))
    if (!record.rows.some((row) => row.id === id))
      yield finding(places.key(file, 'rows'), `row \`${id}\` is missing`, again)
}

/** Verdicts, derived columns and outcomes of a row that there are not, and outcomes that are no longer those of the row. */
function* cellFindings(loaded: Loaded, record: Verified, at: number, row: Row): Iterable<Finding> {
  const { matrix, places } = loaded
  const file = fileOf(record)
  const ids = (list: { id: string }[] = []) => list.map(({ id }) => id)
  const { verdicts, outcomes } = record.rows[at] ?? { verdicts: {}, outcomes: {} }
  const columns = ids(matrix.outcomes?.columns)
  const order = ids(matrix.outcomes?.order)
  const due = new Map(outcomesOf(matrix, row, record.release).map(({ column, mark }) => [column.id, mark.id]))
  for (const id of Object.keys(verdicts))
    if (!ids(matrix.verdicts).includes(id))
      yield finding(
        places.key(file, 'rows', at, 'verdicts', id),
        `unknown verdict \`${id}\``,
        listText(ids(matrix.verdicts)),
      )
  for (const [id, seen] of Object.entries(outcomes)) {
    const place = places.at(file, 'rows', at, 'outcomes', id)
    const expected = due.get(id)
    if (!columns.includes(id))
      yield finding(places.key(file, 'rows', at, 'outcomes', id), `unknown derived column \`${id}\``, listText(columns))
    else if (!order.includes(seen)) yield finding(place, `unknown outcome \`${seen}\``, listText(order))
    else if (expected !== seen && !isBroken(loaded, 'assertions.yaml'))
      yield finding(place, `runs came to \`${seen}\`, and assertions come to \`${expected}\``, again)
  }
}

function* assertionFindings(loaded: Loaded, record: Verified): Iterable<Finding> {
  const { matrix, places } = loaded
  const file = fileOf(record)
  const known = new Map(matrix.assertions.map((assertion) => [assertion.id, assertion]))
  for (const [at, { id, places: found }] of record.assertions.entries()) {
    const place = places.at(file, 'assertions', at, 'id')
    const own = known.get(id)
    if (record.assertions.findIndex((other) => other.id === id) < at)
      yield finding(place, `assertion \`${id}\` stands twice`, 'each assertion once')
    else if (own && !holdsAt(own, record.release))
      yield finding(place, `assertion \`${id}\` is none of \`${record.release}\``, again)
    else if (!own && !isBroken(loaded, 'assertions.yaml'))
      yield finding(place, `unknown assertion \`${id}\``, 'an id of assertions.yaml')
    for (const [index, text] of found.entries()) {
      const [, path = ''] = /^(.+):[1-9]\d*$/.exec(text) ?? []
      if (!isPathWithin(path))
        yield finding(
          places.at(file, 'assertions', at, 'places', index),
          `\`${text}\` is no place in a tree`,
          'a path and a line, as in `path/file.c:12`',
        )
    }
  }
}
