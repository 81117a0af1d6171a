import type { Symbol } from '../model/symbol-file.ts'
import { enumConstant } from './enum-constants.ts'
import type { Item, Part, SourceFile } from './item.ts'
import { structMembers } from './struct-members.ts'

/** A symbol's definition in one file. Several parts are its variants under different conditions, in order. */
export interface Definition {
  file: SourceFile
  kind: 'function' | 'macro' | 'op' | 'event' | 'constant'
  parts: Part[]
}

/** A symbol to find in a file. `in` says which definition is meant where there are several, by its holder. */
export type Meant = Pick<Symbol, 'name' | 'kind'> & { in?: string | undefined }

/**
 * Finds a symbol's definition in a file; a prototype or a use is none. A function may have become a macro and the other way round;
 * a macro may be an enum constant.
 */
export function definitionIn(file: SourceFile, meant: Meant): Definition | undefined {
  const { name, kind } = meant
  if (!wordsIn(file).has(name)) return undefined
  const as = (kind: Definition['kind'], parts: readonly Part[]): Definition | undefined => {
    const kept = meant.in === undefined ? parts : parts.filter(({ holder }) => holder === meant.in)
    return kept.length > 0 ? { file, kind, parts: [...kept] } : undefined
  }
  const items = (wanted: (item: Item) => boolean) =>
    file.items.filter(wanted).map((item) => ({ ...item, holder: item.call?.macro ?? item.kind }))
  const itemsNamed = (wanted: Item['kind']) => items((item) => item.kind === wanted && item.names.includes(name))
  if (kind === 'op') return as('op', structMembers(file, name))
  if (kind === 'event')
    return as(
      'event',
      items((item) => isEvent(item, name)),
    )
  const asFunction = () => as('function', itemsNamed('function'))
  const asMacro = () => as('macro', itemsNamed('macro'))
  const [first, second] = kind === 'function' ? [asFunction, asMacro] : [asMacro, asFunction]
  return first() ?? second() ?? as('constant', enumConstant(file, name))
}

/**
 * The first two parts that are no variants of one thing: they stand under the same conditions, or have different holders and do not
 * exclude each other. Macros are redefined at will.
 */
export function doubledParts({ kind, parts }: Definition): [Part, Part] | undefined {
  if (kind === 'macro') return undefined
  const [first] = parts
  const seen = new Map<string, Part>()
  for (const part of parts) {
    const key = part.conditions.join('\n')
    const other = seen.get(key)
    if (other) return [other, part]
    if (first && first.holder !== part.holder && (kind === 'op' || isWithin(first, part) || isWithin(part, first)))
      return [first, part]
    seen.set(key, part)
  }
  return undefined
}

/** Does one part stand under all conditions of another? */
const isWithin = ({ conditions }: Part, outer: Part): boolean =>
  outer.conditions.every((condition, at) => conditions[at] === condition)

const words = new WeakMap<SourceFile, ReadonlySet<string>>()

/** The texts of a file's tokens, so that what it does not even mention is not looked for. */
function wordsIn(file: SourceFile): ReadonlySet<string> {
  const known = words.get(file) ?? new Set(file.tokens.map(({ text }) => text))
  words.set(file, known)
  return known
}

/** Event macros with the name in front, and those that name their class first. */
const namedFirst = /^(TRACE_EVENT(_\w+)?|DECLARE_TRACE(_\w+)?|DECLARE_EVENT_CLASS(_\w+)?)$/
const ofClass = /^DEFINE_EVENT(_\w+)?$/

function isEvent({ call }: Item, name: string): boolean {
  if (call === undefined) return false
  return (namedFirst.test(call.macro) && call.words[0] === name) || (ofClass.test(call.macro) && call.words[1] === name)
}
