import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { madeFolder } from '../../files/made-folder.ts'

interface Compilation {
  /** Texts of C by the names of their files; every `.c` is compiled. */
  files: Record<string, string>
  options?: string[]
  compiler?: string
}

const strict = ['-Wall', '-Wextra', '-Werror', '-I', 'tests/render/c/shim']

/** Compiles C and gives the path of the program; what the compiler says is an Error. Without a `main` it has to be `-fsyntax-only`. */
export function compileC({ files, options = ['-std=gnu11'], compiler = 'gcc' }: Compilation): string {
  const folder = madeFolder(files)
  const program = join(folder, 'program')
  const sources = Object.keys(files).filter((name) => name.endsWith('.c'))
  const output = options.includes('-fsyntax-only') ? [] : ['-o', program]
  const { error, status, stderr } = spawnSync(
    compiler,
    [...strict, ...options, ...output, ...sources.map((name) => join(folder, name))],
    { encoding: 'utf8' },
  )
  if (error) throw new Error(`${compiler} cannot be started here`, { cause: error })
  if (status !== 0) throw new Error(`${compiler} does not accept it:\n${stderr}`)
  return program
}

/** What a compiled program prints, line by line, and whether it was content. */
export function runProgram(
  program: string,
  environment: Record<string, string> = {},
): { isFine: boolean; lines: string[] } {
  const { status, stdout } = spawnSync(program, { encoding: 'utf8', env: environment })
  return { isFine: status === 0, lines: stdout.trimEnd().split('\n') }
}

/** Whether a compiler is there. */
export const hasCompiler = (name: string): boolean => spawnSync(name, ['--version']).status === 0
