import { KernelProblem } from './kernel-problem.ts'

/** A file larger than this is not read; what defines functions is far smaller in real kernels. In bytes. */
export const largestSource = 2 ** 24

/** A source file's text. Throws {@link KernelProblem} for what is too large or no text. */
export function sourceText(path: string, bytes: Uint8Array): string {
  if (bytes.length > largestSource) throw tooLarge(path)
  if (bytes.includes(0)) throw new KernelProblem(`\`${path}\` is a binary file`)
  return new TextDecoder().decode(bytes)
}

/** What to throw for a file that is not worth reading. */
export const tooLarge = (path: string) =>
  new KernelProblem(`\`${path}\` is larger than ${largestSource / 2 ** 20} MiB, too large for a source file`)
