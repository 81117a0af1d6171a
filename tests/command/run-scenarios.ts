import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface Outcome {
  code: number | null
  out: string
  err: string
}

export interface Setting {
  /** The folder of the project whose command it is. */
  root?: string
  /** From where it is called. */
  from?: string
  env?: Record<string, string | undefined>
}

/** All that the command's environment holds. Without another setting the content is the base matrix of the check's tests. */
export const commandEnvironment = (env: Setting['env']): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  CONTENT: 'tests/check/base',
  SITE: 'https://site.example',
  ...env,
})

/** Runs the command as a user does, in a process of its own. */
export function scenarios(words: string[], { root = projectRoot, from = root, env }: Setting = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}/scripts/scenarios.js`, ...words], {
    cwd: from,
    encoding: 'utf8',
    env: commandEnvironment(env),
  })
  return { code: status, out: stdout, err: stderr }
}
