import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../src/command/temporary-folder.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'place-'))
})
afterEach(() => rmSync(place, { recursive: true }))

test('is there while it is used, and gone afterwards', async () => {
  const use = async (folder: string) => {
    writeFileSync(join(folder, 'a'), '')
    return existsSync(join(folder, 'a'))
  }
  expect(await temporaryFolder(join(place, 'new'), use)).toBe(true)
  const failing = temporaryFolder(place, () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(readdirSync(place, { recursive: true })).toEqual(['new'])
})

test('what a killed process has left is taken away by the next, what a living one has is not', async () => {
  const script = `import { temporaryFolder } from ${JSON.stringify(new URL('../../src/command/temporary-folder.ts', import.meta.url).href)}
    setInterval(() => {}, 1000)
    await temporaryFolder(process.argv[1], (folder) => new Promise(() => console.log(folder)))`
  const started = async () => {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, place])
    const [folder] = await once(child.stdout, 'data')
    return { child, folder: String(folder).trim() }
  }
  const killed = await started()
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  mkdirSync(join(place, 'temporary-abc'))
  writeFileSync(join(place, 'other'), '')
  expect(existsSync(killed.folder)).toBe(true)
  const living = await started()
  expect(existsSync(living.folder)).toBe(true)
  await temporaryFolder(place, async () => {})
  expect(readdirSync(place).map((name) => join(place, name))).toEqual(
    [join(place, 'other'), living.folder, `${living.folder}.lock`].sort(),
  )
  living.child.kill('SIGKILL')
  await once(living.child, 'exit')
})

test.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the process and takes the folder away',
  async (signal) => {
    const script = `import { temporaryFolder } from ${JSON.stringify(new URL('../../src/command/temporary-folder.ts', import.meta.url).href)}
      setInterval(() => {}, 1000)
      await temporaryFolder(process.argv[1], () => new Promise(() => console.log('ready')))`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, place])
    const ended = once(child, 'exit')
    await once(child.stdout, 'data')
    expect(readdirSync(place)).toContainEqual(expect.stringMatching(/^temporary-\w+$/))
    child.kill(signal)
    expect(await ended).toEqual([null, signal])
    expect(readdirSync(place)).toEqual([])
  },
)
