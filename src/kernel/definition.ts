import type { Symbol } from '../model/symbol-file.ts'
import { enumConstant } from './enum-constant.ts'
import type { Item, Part, SourceFile } from './item.ts'
import { structMembers } from './struct-members.ts'

/** A symbol's definition in one file. Several parts are its variants under different conditions, in order. */
export interface Definition {
  file: SourceFile
  kind: 'function' | 'macro' | 'op' | 'event' | 'constant'
  parts: Part[]
}

type Wanted = Pick<Symbol, 'name' | 'kind'>

/**
 * Finds a symbol's definition in a file; a prototype or a use is none. A function may have become a macro and the other way round;
 * a macro may be an enum constant.
 */
export function definitionIn(file: SourceFile, { name, kind }: Wanted): Definition | undefined {
  if (kind === 'op') return asDefinition(file, 'op', structMembers(file, name))
  if (kind === 'event')
    return asDefinition(
      file,
      'event',
      file.items.filter((item) => isEvent(item, name)),
    )
  const found = (wanted: Item['kind']) => file.items.filter((item) => item.kind === wanted && item.names.includes(name))
  const asFunction = () => asDefinition(file, 'function', found('function'))
  const asMacro = () => asDefinition(file, 'macro', found('macro'))
  const [first, second] = kind === 'function' ? [asFunction, asMacro] : [asMacro, asFunction]
  return first() ?? second() ?? asDefinition(file, 'constant', enumConstant(file, name))
}

/** The first two parts under the same conditions: a file that says two things at once. Macros are redefined at will. */
export function doubledParts({ kind, parts }: Definition): [Part, Part] | undefined {
  if (kind === 'macro') return undefined
  const seen = new Map<string, Part>()
  for (const part of parts) {
    const key = part.conditions.join('\n')
    const other = seen.get(key)
    if (other) return [other, part]
    seen.set(key, part)
  }
  return undefined
}

const asDefinition = (file: SourceFile, kind: Definition['kind'], parts: Part[]): Definition | undefined =>
  parts.length > 0 ? { file, kind, parts } : undefined

/** Event macros with the name in front, and those that name their class first. */
const named = /^(TRACE_EVENT(_\w+)?|DECLARE_TRACE(_\w+)?|DECLARE_EVENT_CLASS(_\w+)?)$/
const ofClass = /^DEFINE_EVENT(_\w+)?$/

function isEvent({ call }: Item, name: string): boolean {
  if (call === undefined) return false
  return (named.test(call.macro) && call.words[0] === name) || (ofClass.test(call.macro) && call.words[1] === name)
}
