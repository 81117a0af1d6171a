import { type Definition, definitionIn, type Meant } from '../c-source/definition.ts'
import type { SourceFile } from '../c-source/item.ts'
import { NoSource } from './source-text.ts'
import type { Sources } from './sources.ts'

/** A symbol to find. `file` is where it is expected. */
export interface Wanted extends Meant {
  file: string
}

/** Copies of kernel code for user space, and texts: a definition there is not the kernel's. */
const outside = ['Documentation', 'samples', 'scripts', 'tools']

/**
 * Where each symbol is defined: in the file where it is expected, else wherever a search finds it, nearest first. The search goes
 * through the part of the tree that the file belongs to, such as `arch/x86`, and only then through the rest but for other
 * architectures. `settled` can say of a symbol still missing by then that the rest need not be searched.
 */
export function locateDefinitions<W extends Wanted>(
  sources: Sources,
  wanted: readonly W[],
  settled: (missing: W) => boolean = () => false,
): Map<W, Definition[]> {
  const found = new Map<W, Definition[]>()
  for (const one of wanted) {
    const definition = sources.definition(one.file, one)
    if (definition) found.set(one, [definition])
  }
  const missing = () => wanted.filter((one) => !found.has(one))

  for (const [part, group] of Map.groupBy(missing(), ({ file }) => partOf(file)))
    collect(sources, group, sources.tree.search(namesOf(group), { below: part }), found)
  const rest = missing().filter((one) => !settled(one))
  collect(sources, rest, sources.tree.search(namesOf(rest), { except: [...outside, 'arch'] }), found)
  return found
}

const namesOf = (wanted: readonly Wanted[]): string[] => [...new Set(wanted.map(({ name }) => name))].sort()

/** The part of the tree that a file belongs to: its top folder, below `arch` the architecture. */
function partOf(file: string): string {
  const [top = '', next = '', ...others] = file.split('/')
  return top === 'arch' && others.length > 0 ? `${top}/${next}` : top
}

function collect<W extends Wanted>(
  sources: Sources,
  wanted: readonly W[],
  paths: readonly string[],
  found: Map<W, Definition[]>,
): void {
  for (const one of wanted) {
    const definitions = paths.flatMap((path) => {
      const file = candidate(sources, path)
      return (file && definitionIn(file, one)) ?? []
    })
    const near = (definition: Definition) => -sharedFolders(definition.file.path, one.file)
    if (definitions.length > 0)
      found.set(
        one,
        definitions.sort((a, b) => near(a) - near(b)),
      )
  }
}

/** A file that a search came across. What is no source defines nothing; trees have register lists of many megabytes. */
function candidate(sources: Sources, path: string): SourceFile | undefined {
  try {
    return sources.file(path)
  } catch (error) {
    if (error instanceof NoSource) return undefined
    throw error
  }
}

function sharedFolders(path: string, other: string): number {
  const [parts, others] = [path.split('/'), other.split('/')]
  const at = parts.findIndex((part, index) => part !== others[index])
  return at < 0 ? parts.length : at
}
