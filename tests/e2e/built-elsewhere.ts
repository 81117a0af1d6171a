import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../src/command/root.ts'

/** A site built with other settings; `remove` takes it away. */
export interface Built {
  /** The folder of the built site. */
  site: string
  remove(): void
}

/** Builds the project's site with these environment variables, into a folder of its own. Throws an Error with what the build said where it fails. */
export function builtElsewhere(settings: Record<string, string>): Built {
  const folder = mkdtempSync(join(tmpdir(), 'built-'))
  const site = join(folder, 'site')
  execFileSync(process.execPath, ['scripts/scenarios.js', 'build', '--out', site], {
    cwd: root,
    // The test runner's mode would build pages for developers.
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: 'pipe',
  })
  return { site, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
