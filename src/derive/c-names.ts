import type { Input, Matrix, Verdict } from '../model/matrix.ts'
import { currentRows } from './coverage.ts'
import { onceFor } from './once-for.ts'

/** An enum, with the names of its constants in the order of what they stand for. */
export interface CEnum {
  tag: string
  constants: string[]
  /** The constant for how many there are. */
  count: string
}

/** An input in C. */
export interface CInput {
  /** The input, its values in the order of their numbers. */
  input: Input
  /** The name of the parameter. */
  parameter: string
  /** Left out where it is a bool. */
  enumeration?: CEnum
  /** The constant for its first bit among those of all inputs. */
  start: string
}

/** A verdict in C. */
export interface CVerdict {
  verdict: Verdict
  member: string
  /** The member for the condition behind the mark; left out where no mark has one. */
  condition?: string
  enumeration: CEnum
}

/** Every name that the C of a matrix has. */
export interface CNames {
  /** What names start with, in lower case without a `_` at the end; in upper case it starts those of constants. */
  prefix: string
  upper: string
  inputs: CInput[]
  /** Those of the inputs, each once. */
  inputEnums: { enumeration: CEnum; inputs: Input[] }[]
  verdicts: CVerdict[]
  groups: CEnum
  /** The constants of the current rows, in order. */
  rows: CEnum
}

// What a name in a list of parameters or members cannot be: a keyword, up to C23, of GNU C, or what a usual header defines.
const taken = new Set(
  `alignas alignof asm auto bool break case char const constexpr continue current default do double else enum errno extern
  false float for goto i386 if inline int linux long noreturn nullptr register restrict return short signed sizeof static
  static_assert stderr stdin stdout struct switch thread_local true typedef typeof typeof_unqual union unix unsigned void
  volatile while`.split(/\s+/),
)

/** Columns of these names get a `_`, since names of other kinds start so. */
const ownTags = ['row', 'rows', 'group', 'no', 'nr', 'at', 'inputs', 'words', 'scenario', 'scenarios']
const ownMembers = ['row', 'id', 'group', 'covers']

/** An id in the characters of C; what has no such character is its code, as in `U2192`. */
const spell = (id: string): string =>
  id
    .replace(/^[-_]+$|[^\w -]/gu, (part) =>
      [...part].map((character) => `U${character.codePointAt(0)?.toString(16).toUpperCase()}`).join(''),
    )
    .replaceAll(/[- ]/g, '_')

/** Whether an input is a bool in C: `N` is false and `Y` true, whatever their order. */
const isFlag = ({ values }: Input): boolean =>
  values.length === 2 && ['N', 'Y'].every((flag) => values.some(({ id }) => id === flag))

const withOrder = (input: Input): Input =>
  isFlag(input) ? { ...input, values: input.values.toSorted((one, other) => (one.id < other.id ? -1 : 1)) } : input

/** The inputs whose values are the states of the diagram, where there are two: they have an enum in common. */
const statesOf = ({ inputs, diagram }: Matrix): Input[] => {
  const states = inputs.filter((input) => !isFlag(input) && [diagram?.from, diagram?.to].includes(input.id))
  const [first] = states
  const isAlike = ({ values }: Input) => values.map(({ id }) => id).join() === first?.values.map(({ id }) => id).join()
  return states.length === 2 && states.every(isAlike) ? states : []
}

/**
 * The names that a matrix has in C, made from ids alone, so that they stay when labels change: `DOOR_ROW_2`, `DOOR_OPENS_Y`. A
 * keyword or a name that C has for something else gets a `_`. What two ids then have in common is for the check to tell.
 */
export const cNamesOf = onceFor((matrix: Matrix): CNames => {
  const prefix = spell(matrix.id).toLowerCase().replace(/^\d/, 'm$&')
  const upper = prefix.toUpperCase()
  const states = statesOf(matrix)
  const reserved = [...ownTags, ...(states.length > 0 ? ['state'] : [])]

  const tagOf = (id: string) => apart(spell(id).toLowerCase(), reserved)
  const inScope = (id: string, own: Iterable<string> = []) => {
    const name = apart(spell(id).toLowerCase().replace(/^\d/, '_$&'), [...taken, ...own])
    return name.startsWith(`${prefix}_`) ? `${name}_` : name
  }
  const enumOf = (tag: string, of: { id: string }[], count = tag): CEnum => ({
    tag: `${prefix}_${tag}`,
    constants: of.map(({ id }) => `${upper}_${tag.toUpperCase()}_${spell(id).toUpperCase()}`),
    count: `${upper}_NR_${count.toUpperCase()}`,
  })

  const state = states[0] && enumOf('state', states[0].values)
  const inputs = matrix.inputs.map(withOrder).map((input): CInput => {
    const enumeration = states.includes(input) ? state : enumOf(tagOf(input.id), input.values)
    return {
      input,
      parameter: inScope(input.id),
      ...(isFlag(input) || !enumeration ? {} : { enumeration }),
      start: `${upper}_AT_${spell(input.id).toUpperCase()}`,
    }
  })
  const verdicts = matrix.verdicts.map((verdict): CVerdict => {
    const member = inScope(verdict.id, ownMembers)
    return {
      verdict,
      member,
      ...(verdict.marks.some(({ condition }) => condition) ? { condition: `${member}_if` } : {}),
      enumeration: enumOf(tagOf(verdict.id), verdict.marks),
    }
  })
  const byEnum = Map.groupBy(inputs, ({ enumeration }) => enumeration)
  const inputEnums = [...byEnum].flatMap(([enumeration, own]) =>
    enumeration ? [{ enumeration, inputs: own.map(({ input }) => input) }] : [],
  )
  const groups = enumOf('group', matrix.groups)
  const rows = enumOf('row', currentRows(matrix), 'rows')
  return { prefix, upper, inputs, inputEnums, verdicts, groups, rows }
})

const apart = (name: string, from: Iterable<string>): string => ([...from].includes(name) ? `${name}_` : name)
