import { isPathWithin } from '../files/path-within.ts'
import { KernelProblem } from './kernel-problem.ts'

/** Throws {@link KernelProblem} for a path that leads out of a tree or that no tree has. */
export function assertTreePath(path: string): void {
  if (!isPathWithin(path)) throw new KernelProblem(`\`${path}\` is no path within a kernel tree`)
}
