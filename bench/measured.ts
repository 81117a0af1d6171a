import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../src/command/root.ts'

/** What a process took: seconds on the clock and of all cores, and the most memory that it had at a time, in MB. */
export interface Measure {
  wall: number
  cpu: number
  memory: number
}

/** Runs a script of Node in a folder and measures it, its threads included. Throws an Error with its output where it fails. */
export function measured(folder: string, words: string[], env: Record<string, string> = {}): Measure {
  const place = mkdtempSync(join(tmpdir(), 'bench-'))
  const usage = join(place, 'usage.json')
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', join(root, 'bench/usage.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, USAGE: usage },
    maxBuffer: 2 ** 30,
  })
  const wall = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}\n${stderr}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'))
  rmSync(place, { recursive: true })
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }
}
