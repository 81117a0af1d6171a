import { type Excerpt, excerptsOf } from '../kernel/excerpt.ts'
import { type Sources, sourcesOf } from '../kernel/sources.ts'
import { openKernelTree } from '../kernel/open-kernel-tree.ts'
import { treeSetting } from '../load/environment.ts'
import type { Symbol } from '../model/symbol-file.ts'

let sources: Sources | undefined

/** A symbol's definitions in the tree that `KERNEL` and `KERNEL_REV` name; none without them, and for a symbol it lacks. */
export function treeExcerpts(symbol: Symbol): Excerpt[] {
  const { path, revision } = treeSetting()
  if (path === undefined) return []
  sources ??= sourcesOf(openKernelTree(path, revision))
  return excerptsOf(symbol, sources)
}
