import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { KernelProblem } from './kernel-problem.ts'

/** What git said. `status` is its exit code. */
export interface GitAnswer {
  status: number
  output: Buffer
  /** Its first complaint, without `fatal:`. */
  complaint: string
  /** There was more output than the limit allows. */
  overflow: boolean
}

/** Settings of a repository that could run a program or reach for the network are out of use. */
const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never']

/**
 * Runs git in a folder, never in a repository above it and whatever GIT_* variables the caller has. Throws {@link KernelProblem}
 * where there is no git.
 */
export function git(
  folder: string,
  words: readonly string[],
  options: { input?: string; limit?: number } = {},
): GitAnswer {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const env = {
    ...Object.fromEntries(inherited),
    GIT_CEILING_DIRECTORIES: dirname(realpathSync(folder)),
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  }
  const { error, status, stdout, stderr } = spawnSync('git', [...safe, ...words], {
    cwd: folder,
    env,
    input: options.input ?? '',
    maxBuffer: options.limit ?? 2 ** 26,
  })
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ENOENT') throw new KernelProblem('`git` is not installed, but needed here')
  if (error && code !== 'ENOBUFS') throw new KernelProblem(`git cannot be run (${code})`)
  const complaint = (stderr.toString().split('\n', 1)[0] ?? '').replace(/^(fatal|error): /, '')
  return { status: status ?? 1, output: stdout, complaint, overflow: code === 'ENOBUFS' }
}
