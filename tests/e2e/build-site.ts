import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Builds the site that the tests look at, as it would be published; `DIST` says where one is that stands in for it. */
export default function buildSite(): (() => void) | undefined {
  process.env.SITE ||= 'https://scenarios.example'
  if (process.env.DIST) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  process.env.DIST = join(folder, 'dist')
  execFileSync(process.execPath, ['scripts/scenarios.js', 'build', '--out', process.env.DIST], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'pipe',
  })
  return () => rmSync(folder, { recursive: true, force: true })
}
