import { holdsAt, isRelease, type Span } from '../derive/holds-at.ts'
import { coveredBy, matchingRows } from '../derive/matching-rows.ts'
import type { Loaded } from '../load/loaded.ts'
import { type Finding, finding, listText } from './rule.ts'

/** An entry of a list in a file of its own, about a part of some rows. */
interface OfRows extends Span {
  inputs: Record<string, string>
  rows: string[]
}

/** A kind of such entries: their file, and what one is called. */
interface Kind {
  file: string
  noun: string
}

/** Releases that cannot be compared, or that are not in order. */
export function* spanFindings({ matrix, places }: Loaded, { file, noun }: Kind, entries: OfRows[]): Iterable<Finding> {
  for (const [at, { since, until }] of entries.entries()) {
    // Which entries are current cannot be told otherwise.
    if (matrix.checked !== undefined && isRelease(matrix.checked))
      for (const [key, release] of Object.entries({ since, until }))
        if (release !== undefined && !isRelease(release))
          yield finding(
            places.at(file, at, key),
            `\`${release}\` cannot be compared with \`${matrix.checked}\``,
            'a release with numbers, such as `v7.2`',
          )
    if (since !== undefined && until !== undefined && !holdsAt({ until }, since))
      yield finding(
        places.at(file, at, 'until'),
        `the ${noun} ends at \`${until}\`, before it begins`,
        `\`${since}\` or later`,
      )
  }
}

/** Rows that have nothing of what an entry fixes; names that do not exist are another rule's. */
export function* coverFindings({ matrix, places }: Loaded, { file, noun }: Kind, entries: OfRows[]): Iterable<Finding> {
  for (const [at, { inputs, rows }] of entries.entries())
    for (const [index, id] of rows.entries()) {
      const row = matrix.rows.find((row) => row.id === id)
      if (!row) continue
      for (const [column, value] of Object.entries(inputs)) {
        const isKnown = matrix.inputs.some(({ id, values }) => id === column && values.some(({ id }) => id === value))
        const covered = coveredBy(row, column, matrix)
        if (isKnown && covered.length > 0 && !covered.includes(value))
          yield finding(
            places.at(file, at, 'rows', index),
            `the ${noun} fixes \`${column}\` at \`${value}\`, and row \`${id}\` has \`${covered.join('|')}\``,
            listText(matchingRows(matrix, { [column]: [value] }).map(({ id }) => id)),
          )
      }
    }
}
