import type { Matrix } from '../model/matrix.ts'
import type { Symbol } from '../model/symbol-file.ts'
import { onceFor } from './once-for.ts'

/** The symbols of one file of the tree. */
interface SymbolFile {
  /** Its path, or words that stand for it. */
  title: string
  /** The id of its place on a page; no two files have the same. */
  anchor: string
  symbols: Symbol[]
}

/** The symbols of a matrix by file, files in order of their paths. */
export const symbolsByFile = onceFor(({ symbols }: Pick<Matrix, 'symbols'>): SymbolFile[] => {
  const taken = new Set<string>()
  return [...Map.groupBy(symbols, ({ file }) => file ?? 'in no release')]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, symbols]) => ({ title, anchor: freeAnchor(title, taken), symbols }))
})

function freeAnchor(title: string, taken: Set<string>): string {
  const name = `file-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  let anchor = name
  for (let number = 2; taken.has(anchor); number++) anchor = `${name}-${number}`
  taken.add(anchor)
  return anchor
}
