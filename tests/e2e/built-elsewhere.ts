import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of the project, built with other settings; `remove` takes it away. */
export interface Built {
  /** The folder of the built site. */
  site: string
  remove(): void
}

/** Builds a copy of the project with these environment variables. Throws an Error with what the build said where it fails. */
export function builtElsewhere(settings: Record<string, string>): Built {
  const copy = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  for (const name of [
    'src',
    'scripts',
    'public',
    'examples',
    'tests/e2e/content',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  execFileSync(process.execPath, ['scripts/astro.ts', 'build'], {
    cwd: copy,
    // The test runner's mode would build pages for developers.
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: 'pipe',
  })
  return { site: join(copy, 'dist'), remove: () => rmSync(copy, { recursive: true, force: true }) }
}
