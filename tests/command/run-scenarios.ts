import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface Outcome {
  code: number | null
  out: string
  err: string
}

interface Setting {
  /** The folder of the project whose command it is. */
  root?: string
  /** From where it is called. */
  from?: string
  env?: Record<string, string>
}

/** Runs the command as a user does. Without another setting the content is the base matrix of the check's tests. */
export function scenarios(words: string[], { root = projectRoot, from = root, env }: Setting = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}/scripts/scenarios.js`, ...words], {
    cwd: from,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, CONTENT: 'tests/check/base', SITE: 'https://site.example', ...env },
  })
  return { code: status, out: stdout, err: stderr }
}
