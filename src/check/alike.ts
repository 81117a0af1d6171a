import type { Loaded } from '../load/loaded.ts'
import { readings } from './readings.ts'
import { type Finding, finding, type Rule } from './rule.ts'
import { type Told, toldLists, wordLists } from './told-lists.ts'

/** Of what outputs tell by a text alone no two read alike in any of them, be it for case, white space or what ASCII lacks. */
export const alike: Rule = function* (loaded: Loaded) {
  const told = new Set<string>()
  for (const list of [...toldLists(loaded), ...wordLists(loaded)])
    for (const found of alikeIn(list)) {
      const place = JSON.stringify([found.path, found.line, found.column])
      // What has no words for sentences reads there as in cells: once is enough.
      if (!told.has(place)) yield found
      told.add(place)
    }
}

function* alikeIn(list: Told[]): Iterable<Finding> {
  const first = new Map<string, Told>()
  for (const one of list) {
    const own = readings(one.text)
    const clash = own.find(({ key }) => !isSame(first.get(key) ?? one, one))
    const other = clash && first.get(clash.key)
    for (const { key } of own) if (!first.has(key)) first.set(key, one)
    if (clash && other)
      yield finding(
        one.place,
        `${one.kind} \`${one.id}\` reads as ${other.kind} \`${other.id}\` does ${clash.output}: \`${clash.text}\``,
        'texts that differ in more than case, white space and what ASCII cannot show',
        [{ ...other.place, message: 'the first is here' }],
      )
  }
}

/** Of ids that are the same `identity` says so, unless they are of what may share them; a term may have several spellings. */
const isSame = (one: Told, other: Told): boolean =>
  one.id.toLowerCase() === other.id.toLowerCase() &&
  (one.kind === other.kind || ![one, other].some(({ kind }) => ['note', 'either value of input'].includes(kind)))
