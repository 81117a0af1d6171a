import type { z } from 'zod'
import { type ProseForm, proseForms } from '../model/prose.ts'

/** Stands in a path for every position of a list and every key of a mapping. */
const each = Symbol('each')

/** Where the values of a schema have prose. */
export interface ProsePath {
  path: (string | typeof each)[]
  form: ProseForm
}

/** Every place of prose in a schema, in its order. */
export function prosePaths(schema: z.core.$ZodType): ProsePath[] {
  const form = proseForms.get(schema)?.form
  if (form !== undefined) return [{ path: [], form }]
  const below = (key: string | typeof each, inner: z.core.$ZodType): ProsePath[] =>
    prosePaths(inner).map(({ path, form }) => ({ path: [key, ...path], form }))
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => below(key, inner))
    case 'array':
      return below(each, def.element)
    case 'record':
      return below(each, def.valueType)
    case 'optional':
    case 'nullable':
    case 'default':
      return prosePaths(def.innerType)
    case 'union':
      return withoutRepeats(def.options.flatMap(prosePaths))
    case 'pipe':
      return prosePaths(def.in)
    case 'tuple':
    case 'intersection':
    case 'lazy':
      throw new Error(`prose is not looked for in a schema of type ${def.type}`)
    default:
      return []
  }
}

/** Alternatives may have prose at one place. */
const withoutRepeats = (paths: ProsePath[]): ProsePath[] =>
  paths.filter(({ path }, index) => paths.findIndex((other) => isSame(other.path, path)) === index)

const isSame = (one: ProsePath['path'], other: ProsePath['path']) =>
  one.length === other.length && one.every((key, index) => key === other[index])

/** The texts of a value at a path of its schema, each with where it stands. */
export function* textsAt(
  value: unknown,
  [key, ...rest]: ProsePath['path'],
  before: (string | number)[] = [],
): Generator<{ path: (string | number)[]; text: string }> {
  if (key === undefined) {
    if (typeof value === 'string') yield { path: before, text: value }
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* textsAt(inner, rest, [...before, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const name of key === each ? Object.keys(value) : [key])
      if (Object.hasOwn(value, name)) yield* textsAt((value as Record<string, unknown>)[name], rest, [...before, name])
  }
}
