import type { Loaded } from '../load/loaded.ts'
import type { Path } from '../load/yaml-source.ts'
import type { Where } from '../model/where.ts'
import { type Finding, finding, listText } from './rule.ts'

/** What is wrong with a predicate that stands at `path` in matrix.yaml: keys that are no column, words that a column lacks. */
export function* whereFindings({ matrix, places, broken }: Loaded, path: Path, where: Where): Iterable<Finding> {
  const columns = [
    ...matrix.inputs.map(({ id, values }) => ({ id, words: values.map(({ id }) => id) })),
    ...matrix.verdicts.map(({ id, marks }) => ({ id, words: marks.map(({ id }) => id) })),
    { id: 'group', words: matrix.groups.map(({ id }) => id) },
    // A note whose file cannot be read is there all the same.
    { id: 'note', words: [...matrix.notes.map(({ id }) => id), ...broken] },
  ]
  for (const [key, words] of Object.entries(where)) {
    const known = columns.find(({ id }) => id === key)?.words
    if (!known) {
      const allowed = listText(columns.map(({ id }) => id))
      yield finding(places.key('matrix.yaml', ...path, key), `unknown column \`${key}\``, allowed)
    }
    for (const [index, word] of words.entries())
      if (known && !known.includes(word)) {
        const place = places.at('matrix.yaml', ...path, key, ...(words.length > 1 ? [index] : []))
        yield finding(place, `unknown \`${word}\` for \`${key}\``, listText(known))
      }
  }
}
