import { excerptsOf } from '../kernel/excerpt.ts'
import { KernelProblem } from '../kernel/tree.ts'
import { siteSetting, treeSetting } from '../load/environment.ts'
import { sourcesOf } from '../kernel/sources.ts'
import { openKernelTree } from '../kernel/open-kernel-tree.ts'
import type { Symbol } from '../model/symbol-file.ts'
import { siteOf } from '../derive/addresses.ts'

/**
 * All that is wrong with the settings of a build in the environment (SITE, BASE, KERNEL, KERNEL_REV). `symbols` are those whose
 * definitions the build is to show: the files of the tree that define them have to be readable.
 */
export function wrongSetting(symbols: readonly Symbol[] = []): string | undefined {
  const { path, revision } = treeSetting()
  const wrong = [
    complaintOf(() => siteOf(siteSetting())),
    complaintOf(() => {
      if (path !== undefined) assertShowable(path, revision, symbols)
      else if (revision !== undefined)
        throw new RangeError('KERNEL_REV is set without KERNEL\n  allowed: both, or neither')
    }),
  ].filter((complaint) => complaint !== undefined)
  return wrong.length === 0 ? undefined : wrong.join('\n')
}

function assertShowable(path: string, revision: string | undefined, symbols: readonly Symbol[]): void {
  const sources = sourcesOf(openKernelTree(path, revision))
  for (const symbol of symbols) excerptsOf(symbol, sources)
}

function complaintOf(check: () => unknown): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof KernelProblem) return `KERNEL: ${error.message}`
    if (error instanceof RangeError) return error.message
    throw error
  }
}
