import { type Definition, definitionIn, type Meant } from '../c-source/definition.ts'
import type { SourceFile } from '../c-source/item.ts'
import { scanFile } from '../c-source/scan.ts'
import { KernelProblem, type KernelTree } from './tree.ts'

/** The files of a tree, each scanned once. */
export interface Sources {
  tree: KernelTree
  /** A scanned file; undefined where there is no such file. */
  file(path: string): SourceFile | undefined
  /** A symbol's definition in a file. Throws {@link KernelProblem} where the file does not add up, so that nothing can be said. */
  definition(path: string, symbol: Meant): Definition | undefined
  /** The definition of a symbol in a file where no configuration compiles it, such as below `#if 0`. */
  deadDefinition(path: string, symbol: Meant): Definition | undefined
}

/** The files of a tree, each read and scanned once, when first asked for. */
export function sourcesOf(tree: KernelTree): Sources {
  const files = new Map<string, SourceFile | undefined>()
  const file = (path: string): SourceFile | undefined => {
    if (!files.has(path)) {
      const text = tree.read(path)
      files.set(path, text === undefined ? undefined : scanFile(path, text))
    }
    return files.get(path)
  }
  const definition: Sources['definition'] = (path, symbol) => {
    const source = file(path)
    if (source === undefined) return undefined
    const found = definitionIn(source, symbol)
    if (found === undefined && source.fault)
      throw new KernelProblem(
        `${path}:${source.fault.line}: ${source.fault.message}, so \`${symbol.name}\` cannot be looked for`,
      )
    return found
  }
  const deadDefinition: Sources['deadDefinition'] = (path, symbol) => {
    const source = file(path)
    return source && definitionIn(scanFile(path, source.lines.join('\n'), true), symbol)
  }
  return { tree, file, definition, deadDefinition }
}
