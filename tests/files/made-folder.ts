import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'

/** A folder of its own that goes away after the run. */
export function madeFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(inject('madeFolders'), 'made-'))
  write(folder, files)
  return folder
}

export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Runs git, away from the settings of whoever runs the tests. */
export function git(folder: string, ...words: string[]): string {
  const identity = ['-c', 'user.name=A Tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false']
  // No process that tidies up behind a commit.
  const plain = ['-c', 'maintenance.auto=false', '-c', 'gc.auto=0']
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', ['-C', folder, ...identity, ...plain, ...words], { encoding: 'utf8', env, stdio: 'pipe' })
}

/** Commits everything in a folder, which becomes a repository if it is none. */
export function commit(folder: string, tag: string): void {
  // Without the sample hooks of a template.
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '-q', '--template=')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', tag)
  git(folder, 'tag', tag)
}
