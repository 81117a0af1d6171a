import type { Symbol } from '../model/symbol-file.ts'
import { locateDefinitions } from './locate-definitions.ts'
import type { Sources } from './sources.ts'

/** A definition as it stands in a tree. */
export interface Excerpt {
  file: string
  /** Its true line number. */
  firstLine: number
  lines: string[]
  /** The release or revision of the tree. */
  release: string
}

/**
 * The definition of a symbol in a tree; its variants under different conditions one by one, and all of several where nothing says
 * which is meant. Empty where the tree has none: looked
 * for in the symbol's file, or where the tree's release pins it, and in that part of the tree.
 */
export function excerptsOf(symbol: Symbol, sources: Sources): Excerpt[] {
  const { tree } = sources
  const pin = symbol.pins[tree.release]
  const path = pin?.file ?? symbol.file
  if (path === undefined) return []
  const wanted = { name: symbol.name, kind: symbol.kind, file: path, in: pin?.in ?? symbol.in }
  const [definition] = locateDefinitions(sources, [wanted], () => true).get(wanted) ?? []
  return (definition?.parts ?? []).map(({ firstLine, lastLine }) => ({
    file: definition?.file.path ?? path,
    firstLine,
    lines: definition?.file.lines.slice(firstLine - 1, lastLine).map((line) => line.replace(/\r$/, '')) ?? [],
    release: tree.revision,
  }))
}
