import { type CName, cScopes } from '../derive/c-scopes.ts'
import { finding, type Rule, rowFileOf } from './rule.ts'

/** The names that ids have in C are distinct, so that none of them depends on what else there is. */
export const cName: Rule = function* ({ matrix, places }) {
  const placeOf = ({ origin }: CName) =>
    'row' in origin ? places.key(rowFileOf({ id: origin.row })) : places.at('matrix.yaml', ...origin.path)
  const told = new Set<string>()
  for (const scope of cScopes(matrix)) {
    const first = new Map<string, CName>()
    for (const one of scope) {
      const other = first.get(one.name)
      if (!other) first.set(one.name, one)
      // Of ids that are the same `identity` says so.
      if (!other || other.id.toLowerCase() === one.id.toLowerCase() || told.has(JSON.stringify(one.origin))) continue
      told.add(JSON.stringify(one.origin))
      yield finding(
        placeOf(one),
        `in C \`${one.id}\` is \`${one.name}\`, which is taken`,
        'ids that differ in more than `-` and `_`',
        [{ ...placeOf(other), message: 'the first is here' }],
      )
    }
  }
}
