import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Compiler, NotExecutable } from './compiler.ts'

/**
 * The flags: what a SEAMCALL would have filled in is zero, as the stand-ins do not; a function that nobody declares is an error, not a
 * guess, which `-w` would keep from being one. What a compiler warns of beside errors is not told.
 */
const flags = ['-std=gnu11', '-Werror=implicit-function-declaration', '-ftrivial-auto-var-init=zero']

/** How long a message of a compiler is read; more of it is the aftermath. */
const mostErrors = 3

interface Options {
  isCovered?: boolean
  /** What runs seldom is there sooner if it is not. */
  isOptimized?: boolean
  signal?: AbortSignal | undefined
}

/**
 * Compiles one C file in a folder and gives the path of the program. With coverage it says at its end which lines it reached. Throws
 * {@link NotExecutable} with what the compiler said.
 */
export async function compile(
  { command }: Compiler,
  text: string,
  folder: string,
  { isCovered = false, isOptimized = !isCovered, signal }: Options = {},
): Promise<string> {
  const program = join(folder, 'run')
  writeFileSync(join(folder, 'run.c'), text)
  const [compiler = '', ...words] = command.split(' ')
  const more = [isOptimized ? '-O1' : '-O0', ...(isCovered ? ['--coverage'] : [])]
  const child = spawn(compiler, [...words, ...flags, ...more, '-o', program, 'run.c'], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part
  })
  const status = await new Promise((done, fail) => child.on('close', done).on('error', fail))
  if (status === 0) return program
  const lines = said.split('\n')
  const errors = lines.filter((line) => /\berror:|undefined reference/.test(line))
  throw new NotExecutable((errors.length > 0 ? errors : lines).slice(0, mostErrors).join('\n').trim())
}
