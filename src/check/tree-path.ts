import { isPathWithin } from '../files/file-set.ts'
import type { Place } from '../model/problem.ts'
import { type Finding, finding, type Rule } from './rule.ts'

/** The file of a symbol, and of each of its pins, is a path within a tree. */
export const treePath: Rule = function* ({ matrix, places }) {
  for (const [at, { file, pins }] of matrix.symbols.entries()) {
    if (file !== undefined) yield* pathFindings(file, places.at('symbols.yaml', at, 'file'))
    for (const [release, pin] of Object.entries(pins))
      yield* pathFindings(pin.file, places.at('symbols.yaml', at, 'pins', release, 'file'))
  }
}

function* pathFindings(path: string, place: Place): Iterable<Finding> {
  if (!isPathWithin(path))
    yield finding(
      place,
      `\`${path}\` is no path within a tree`,
      'names with `/` between them, from the top of the tree',
    )
}
