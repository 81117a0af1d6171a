import { KernelProblem } from '../src/kernel/kernel-problem.ts'
import { openKernelTree } from '../src/kernel/tree.ts'
import { siteOf } from '../src/render/addresses.ts'

/** What is wrong with the settings of a build in the environment (SITE, BASE, KERNEL, KERNEL_REV), in a line. */
export function wrongSetting(): string | undefined {
  const { KERNEL, KERNEL_REV } = process.env
  try {
    siteOf(process.env)
    if (KERNEL) openKernelTree(KERNEL, KERNEL_REV)
    return undefined
  } catch (error) {
    if (error instanceof KernelProblem) return `KERNEL: ${error.message}`
    if (error instanceof RangeError) return error.message
    throw error
  }
}
