import type { Loaded } from '../load/loaded.ts'
import { byReading, readings } from './readings.ts'
import { finding, type Rule } from './rule.ts'
import { type Told, toldLists } from './told-lists.ts'

/** No label reads as the id of another of its list: the filter, commands, JSON and C go by ids where pages show labels. */
export const crossedLabel: Rule = function* (loaded: Loaded) {
  for (const list of toldLists(loaded)) {
    // What has no label reads as its id: that another does so, too, is for `alike` to tell.
    const labelled = list.filter(isLabelled)
    const ids = byReading(labelled, ({ id }) => id)
    for (const { kind, id, text, place } of labelled) {
      const other = readings(text).flatMap(({ key }) => ids.get(key) ?? [])[0]
      if (other && other.id !== id)
        yield finding(
          place,
          `${kind} \`${id}\` is labelled as if it were ${other.kind} \`${other.id}\``,
          'a label that is the id of no other, since the filter, commands, JSON and C go by ids',
          [{ ...other.place, message: `\`${other.id}\` is here` }],
        )
    }
  }
}

/** Titles and spellings are no labels: nothing goes by the id in their place. */
const isLabelled = ({ kind, id, text }: Told): boolean => text !== id && !['view', 'node', 'term'].includes(kind)
