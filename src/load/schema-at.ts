import type { z } from 'zod'

type Path = readonly (string | number)[]

/** The schema below wrappers such as optional, default and pipe. */
function unwrap(schema: unknown): z.core.$ZodTypes | undefined {
  let inner = schema as z.core.$ZodTypes | undefined
  for (;;) {
    const def = inner?._zod.def as { innerType?: unknown; in?: unknown } | undefined
    const next = def?.innerType ?? def?.in
    if (next === undefined) return inner
    inner = next as z.core.$ZodTypes
  }
}

function schemaBelow(schema: unknown, path: Path): unknown {
  return path.reduce<unknown>((outer, key) => {
    const def = unwrap(outer)?._zod.def as
      { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown } | undefined
    return def?.shape?.[key] ?? def?.element ?? def?.valueType
  }, schema)
}

/** The keys that a mapping at a path has. */
export const keysAt = (schema: z.ZodType, path: Path): string[] =>
  Object.keys((unwrap(schemaBelow(schema, path))?._zod.def as { shape?: object } | undefined)?.shape ?? {})

/** What the schema says of the value at a path. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  const found = schemaBelow(schema, path) as { description?: string } | undefined
  return found?.description ?? (unwrap(found) as { description?: string } | undefined)?.description
}
