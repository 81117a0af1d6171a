import type { FileChange } from './diff-text.ts'
import { KernelProblem, type KernelTree } from './tree.ts'

/** Lines of context that a diff has above and below. */
const context = 3

/** Where lines are put in: behind the last line that matches or in front of it. */
export interface Anchor {
  pattern: RegExp
  place: 'behind' | 'before'
  /** What the pattern looks for, in words. */
  inWords: string
  /** The lines that stand around the place where no tree is at hand, and the number of the first of them, which may be wrong. */
  usual: { line: number; above: string[]; below: string[] }
}

/**
 * The change that puts lines into a file of a tree; without a tree, at the usual place. Throws {@link KernelProblem} where the file
 * or the line is missing.
 */
export function putInLines(path: string, added: string[], anchor: Anchor, tree: KernelTree | undefined): FileChange {
  if (!tree) return { path, added, hunk: anchor.usual }
  const before = tree.read(path)
  if (before === undefined) throw new KernelProblem(`\`${tree.path}\` has no \`${path}\``)
  const lines = before.replace(/\n$/, '').split('\n')
  const found = lines.findLastIndex((line) => anchor.pattern.test(line))
  if (found < 0) throw new KernelProblem(`\`${path}\` of \`${tree.path}\` has no ${anchor.inWords}`)
  const at = anchor.place === 'behind' ? found + 1 : found
  const above = lines.slice(Math.max(at - context, 0), at)
  const hunk = { line: at - above.length + 1, above, below: lines.slice(at, at + context) }
  return { path, added, hunk, before, after: `${lines.toSpliced(at, 0, ...added).join('\n')}\n` }
}
