import type { RunOutcome } from '../../model/run-outcome.ts'
import { compile } from './compile.ts'
import type { Compiler } from './compiler.ts'
import type { CodeSource } from './code-source.ts'
import { type Reached, reachedLines } from './coverage.ts'
import { drive } from './drive.ts'
import { extract } from './extract.ts'
import { unitText } from './unit-text.ts'

/** What came of running code. */
export interface Execution {
  outcomes: RunOutcome[]
  /** The functions and macros that were taken, and how many pieces of code in all. */
  functions: Set<string>
  taken: { items: number; functions: number }
  /** Where it was asked for. */
  reached: Reached[]
}

export interface ExecuteOptions {
  /** Where files may be written; they are the caller's to remove. */
  folder: string
  isCovered?: boolean
  signal?: AbortSignal
  tell?: (done: number) => void
}

/**
 * Takes what is needed out of a source, compiles it with what stands round it, and runs it once for each line. Throws
 * {@link NotExecutable} where that cannot be done.
 */
export async function execute(
  compiler: Compiler,
  source: CodeSource,
  lines: readonly string[],
  { folder, isCovered = false, signal, tell }: ExecuteOptions,
): Promise<Execution> {
  const extracted = extract(source)
  const program = await compile(compiler, unitText(source, extracted), folder, { isCovered, signal })
  const outcomes = await drive(program, lines, { signal, tell })
  const named = extracted.taken.filter(({ item }) => item.kind === 'function' || item.kind === 'macro')
  return {
    outcomes,
    functions: new Set(named.flatMap(({ item }) => item.names)),
    taken: {
      items: extracted.taken.length,
      functions: named.filter(({ item }) => item.kind === 'function').length,
    },
    reached: isCovered
      ? reachedLines(
          folder,
          source.files.map(({ path }) => path),
        )
      : [],
  }
}
