import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'

/** What git said. */
export interface GitAnswer {
  /** Its exit code; -1 where it could not be run. */
  status: number
  output: Buffer
  /** Its first complaint, without `fatal:`, and the command that it advises where it mistrusts the owner of the folder. */
  complaint: string
  /** There was more output than the limit allows. */
  overflow: boolean
}

export interface GitOptions {
  input?: string
  /** The most output that is taken, in bytes. */
  limit?: number
  /** A repository above the folder will do. */
  isInside?: boolean
  /** Further settings, as `key=value`. */
  settings?: readonly string[]
  /** Further variables. */
  environment?: Record<string, string>
}

/**
 * A repository may be anyone's. Its configuration can name programs: of these, only those that the commands in use would run need
 * to be out of use. An older git does not know GIT_NO_LAZY_FETCH and asks a remote for the objects that a partial clone lacks:
 * no protocol is allowed, whatever `protocol.*.allow` says, and no bundle is fetched before.
 */
const safe = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'fetch.bundleURI=', 'submodule.recurse=false']

/** Who names a bare repository means it, also where git takes none that it merely comes across. */
const meant = 'safe.bareRepository=all'

/**
 * Runs a git command in a folder, with no GIT_* variable of the caller's. For commands that read objects, references and the index
 * and run nothing themselves; others, such as `status` and `diff`, run filters that the repository names. The settings of the user
 * and the system do count, since they say whose repositories are trusted.
 */
export function git(folder: string, words: readonly string[], options: GitOptions = {}): GitAnswer {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const env = {
    ...Object.fromEntries(inherited),
    ...(!options.isInside && { GIT_CEILING_DIRECTORIES: dirname(realpathSync(folder)) }),
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...options.environment,
  }
  const settings = [...safe, meant, ...(options.settings ?? [])].flatMap((setting) => ['-c', setting])
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, '--no-pager', ...settings, ...words], {
    env,
    input: options.input ?? '',
    maxBuffer: options.limit ?? 2 ** 26,
  })
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (error && code !== 'ENOBUFS') {
    const complaint = code === 'ENOENT' ? '`git` is not installed' : `git cannot be run (${code})`
    return { status: -1, output: Buffer.of(), complaint, overflow: false }
  }
  return {
    status: status ?? 1,
    output: stdout,
    complaint: complaintIn(stderr.toString()),
    overflow: code === 'ENOBUFS',
  }
}

function complaintIn(text: string): string {
  const first = /^(?:fatal|error): (.*)$/m.exec(text)?.[1] ?? text.split('\n', 1)[0] ?? ''
  const advice = /^\s*(git config .*\bsafe\.directory\b.*)$/m.exec(text)?.[1]
  return advice === undefined ? first : `${first}\n  allowed: \`${advice}\` first, if you trust it`
}
