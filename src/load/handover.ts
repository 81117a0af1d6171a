/**
 * Hands something from the command to the pages of the build that it starts. Astro loads these as modules of their own, though in
 * the same process, so that they see no variable of a module of the command's.
 */
export function handOver(name: string, value: unknown): void {
  handedOverValues().set(name, value)
}

/** What was handed over by that name; undefined where nothing was, as in the dev server. The type is the caller's word for it. */
export const handedOver = <Value>(name: string): Value | undefined => handedOverValues().get(name) as Value | undefined

/** One map for the whole process, whichever copy of this module asks. */
function handedOverValues(): Map<string, unknown> {
  const place = globalThis as { [key]?: Map<string, unknown> }
  place[key] ??= new Map()
  return place[key]
}

const key = Symbol.for('scenarios.handover')
