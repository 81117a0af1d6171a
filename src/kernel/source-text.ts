import { KernelProblem } from './kernel-problem.ts'

/** A file larger than this is not read; what defines functions is far smaller in real kernels. In bytes. */
export const largestSource = 2 ** 24

/** A file that is no source, for its size or for what is in it. */
export class NoSource extends KernelProblem {}

/** A source file's text. Throws {@link NoSource} for what is too large or no text. */
export function sourceText(path: string, bytes: Uint8Array): string {
  if (bytes.length > largestSource) throw tooLarge(path)
  if (bytes.includes(0)) throw new NoSource(`\`${path}\` is a binary file`)
  return new TextDecoder().decode(bytes)
}

/** What to throw for a file that is not worth reading. */
export const tooLarge = (path: string) =>
  new NoSource(`\`${path}\` is larger than ${largestSource / 2 ** 20} MiB, too large for a source file`)
