import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProcess } from './in-process.ts'
import { type Outcome, projectRoot } from './run-scenarios.ts'

/** A copy of the command in a folder of its own, with the base matrix as `src/content/door`, in a git repository. */
export interface TempProject {
  root: string
  git(...words: string[]): void
  /** Replaces text in a file of the matrix. */
  edit(name: string, from: string, to: string): void
  /** In this process; see {@link inProcess}. */
  run(words: string[], setting?: { from?: string; env?: Record<string, string> }): Promise<Outcome>
  remove(): void
}

export async function tempProject(): Promise<TempProject> {
  const root = mkdtempSync(join(tmpdir(), 'project-'))
  for (const name of ['scripts', 'src', 'package.json'])
    cpSync(join(projectRoot, name), join(root, name), {
      recursive: true,
      filter: (path) => !/src[\\/]content[\\/]/.test(path),
    })
  cpSync(join(projectRoot, 'tests/check/base'), join(root, 'src/content'), { recursive: true })
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
  const git = (...words: string[]) =>
    void execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words])
  git('init', '--quiet')
  git('add', 'src/content')
  git('commit', '--quiet', '--message', 'one')
  git('tag', 'v1')
  const { main } = await import(join(root, 'src/command/main.ts'))
  return {
    root,
    git,
    edit(name, from, to) {
      const path = join(root, 'src/content/door', name)
      const text = readFileSync(path, 'utf8')
      if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
      writeFileSync(path, text.replace(from, to))
    },
    run: (words, setting) => inProcess(words, { root, main, ...setting, env: { CONTENT: '', ...setting?.env } }),
    remove: () => rmSync(root, { recursive: true }),
  }
}
