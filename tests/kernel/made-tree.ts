import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

export const makefile = 'VERSION = 9\nPATCHLEVEL = 1\nSUBLEVEL = 4\nEXTRAVERSION =\nNAME = None\n'

/** A folder of its own that goes away after the tests. */
export function madeFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'))
  made.push(folder)
  write(folder, files)
  return folder
}

/** A small kernel tree. */
export const madeTree = (files: Record<string, string | Uint8Array>): string =>
  madeFolder({ Makefile: makefile, ...files })

export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Runs git, away from the settings of whoever runs the tests. */
export function git(folder: string, ...words: string[]): string {
  const identity = ['-c', 'user.name=A Tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false']
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', ['-C', folder, ...identity, ...words], { encoding: 'utf8', env, stdio: 'pipe' })
}

/** Commits everything in a folder, which becomes a repository if it is none. */
export function commit(folder: string, tag: string): void {
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', tag)
  git(folder, 'tag', tag)
}
