import type { Path } from '../load/yaml-source.ts'
import type { Pattern } from '../model/execution-file.ts'
import type { Execution } from '../model/matrix.ts'
import type { Place } from '../model/problem.ts'
import { type Finding, finding, listText } from './rule.ts'

/** Stands for all words of a field in `runs`. */
export const any = 'any'

/** Answers where a key or a value of patterns stands. */
interface PatternPlaces {
  key(...path: Path): Place
  at(...path: Path): Place
}

/** Fields and words of patterns that there are not; `beside` are words that every field has. */
export function* patternFindings(
  { fields }: Execution,
  patterns: readonly Pattern[],
  places: PatternPlaces,
  beside: string[] = [],
): Iterable<Finding> {
  for (const [at, pattern] of patterns.entries())
    for (const [id, words] of Object.entries(pattern)) {
      const field = fields.find((one) => one.id === id)
      if (!field) {
        yield finding(places.key(at, id), `unknown field \`${id}\``, listText(fields.map((one) => one.id)))
        continue
      }
      const known = [...field.values, ...beside]
      for (const [index, word] of words.entries())
        if (!known.includes(word)) {
          // A single word may have been written without a list, and then has no position of its own.
          const place = places.at(at, id, ...(words.length > 1 ? [index] : []))
          yield finding(place, `unknown word \`${word}\` for \`${id}\``, listText(known))
        }
    }
}
