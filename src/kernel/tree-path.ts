import { KernelProblem } from './kernel-problem.ts'

/** Throws {@link KernelProblem} for a path that leads out of a tree or that no tree has. */
export function assertTreePath(path: string): void {
  const parts = path.split('/')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\0-\x1f\\]/.test(path) || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new KernelProblem(`\`${path}\` is no path within a kernel tree`)
}
