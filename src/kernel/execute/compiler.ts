import { spawnSync } from 'node:child_process'

/** A C compiler that can be started. */
export interface Compiler {
  command: string
  /** As in `gcc 12.2.0`. */
  name: string
}

/** There is no C compiler; the message says what was looked for. */
export class NoCompiler extends Error {}

/** Code cannot be run; the message says why, and where a compiler or the reader of C says so. */
export class NotExecutable extends Error {}

/**
 * The C compiler: the one that is named, else the first of cc, gcc and clang that is there. Throws {@link NoCompiler} where there is none.
 */
export function cCompiler(named?: string): Compiler {
  const commands = named ? [named] : ['cc', 'gcc', 'clang']
  for (const command of commands) {
    const [program = '', ...words] = command.split(' ')
    const { status, stdout } = spawnSync(program, [...words, '--version'], { encoding: 'utf8' })
    if (status !== 0) continue
    const [line = ''] = stdout.split('\n')
    const version = /\d+\.\d+(\.\d+)?/.exec(line)?.[0] ?? ''
    return { command, name: `${/clang/.test(line) ? 'clang' : 'gcc'} ${version}`.trim() }
  }
  throw new NoCompiler(
    `no C compiler: ${commands.join(', ')} cannot be started\n  allowed: gcc or clang, or CC=COMMAND`,
  )
}
