import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from '../../src/command/take-lock.ts'

let folder: string
let path: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  path = join(folder, 'a.lock')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** A process that has tried to take the lock, and goes on. */
async function other(): Promise<{ child: ChildProcess; said: string }> {
  const script = `import { takeLock } from ${JSON.stringify(new URL('../../src/command/take-lock.ts', import.meta.url).href)}
    // Kept, as a lock that nobody can let go is collected, and gone.
    globalThis.release = takeLock(process.argv[1])
    console.log(globalThis.release ? 'taken' : 'refused')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, path])
  children.push(child)
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said).trim() }
}

test('one process has it until it lets go, and nothing stays', async () => {
  const release = takeLock(path)
  expect(takeLock(path)).toBeUndefined()
  expect((await other()).said).toBe('refused')
  release?.()
  expect(readdirSync(folder)).toEqual([])
  expect((await other()).said).toBe('taken')
  expect(takeLock(path)).toBeUndefined()
})

test('a process that is killed leaves a file that locks nothing', async () => {
  const { child, said } = await other()
  expect(said).toBe('taken')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(path)).toBe(true)
  takeLock(path)?.()
  expect(readdirSync(folder)).toEqual([])
})

test('a file of somebody else stays', () => {
  writeFileSync(path, 'mine\n'.repeat(300))
  expect(() => takeLock(path)).toThrow(`cannot lock \`${path}\`: file is not a database`)
  expect(readFileSync(path, 'utf8')).toBe('mine\n'.repeat(300))
})
