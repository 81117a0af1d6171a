import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lineOf, type Outcome, type Run } from './run.ts'

const modelFolder = 'src/content/tdp/model'
const driverFolder = 'tests/content/model'

/** `merged` is the kernel since v7.2; `before` is up to v7.1, made of the files named `*-before.c` in place of their namesakes. */
export type Variant = 'merged' | 'before'

/**
 * Compiles the model with its driver, drives all runs through it and gives their outcomes, in order.
 * Needs gcc; throws an Error that says so, or what gcc said.
 */
export function outcomesOf(variant: Variant, runs: Run[], folder = modelFolder): Outcome[] {
  const workplace = mkdtempSync(join(tmpdir(), 'spte-model-'))
  try {
    const program = join(workplace, variant)
    compile(program, [...sourcesOf(variant, folder), ...cFilesIn(driverFolder)], folder)
    const lines = execFileSync(program, {
      input: `${runs.map(lineOf).join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    const outcomes = lines.trimEnd().split('\n')
    if (outcomes.length !== runs.length) throw new Error(`${runs.length} runs gave ${outcomes.length} outcomes`)
    return outcomes.map((line) => JSON.parse(line) as Outcome)
  } finally {
    rmSync(workplace, { recursive: true })
  }
}

const cFilesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.c'))
    .sort()
    .map((name) => join(folder, name))

function sourcesOf(variant: Variant, folder: string): string[] {
  const files = cFilesIn(folder)
  const earlier = files.filter((file) => file.endsWith('-before.c'))
  const replaced = earlier.map((file) => file.replace('-before.c', '.c'))
  const unused = variant === 'merged' ? earlier : replaced
  return files.filter((file) => !unused.includes(file))
}

function compile(program: string, sources: string[], folder: string): void {
  const options = ['-std=gnu11', '-O1', '-Wall', '-Wextra', '-Werror', '-I', folder, '-I', driverFolder]
  const gcc = spawnSync('gcc', [...options, '-o', program, ...sources], { encoding: 'utf8' })
  if (gcc.error) throw new Error('the model is compiled with gcc, which cannot be started here', { cause: gcc.error })
  if (gcc.status !== 0) throw new Error(`gcc does not accept the model:\n${gcc.stderr}`)
}
