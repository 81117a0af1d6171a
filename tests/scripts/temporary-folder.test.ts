import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../scripts/temporary-folder.ts'

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

test.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the process and takes the folder away',
  async (signal) => {
    const script = `import { temporaryFolder } from ${JSON.stringify(new URL('../../scripts/temporary-folder.ts', import.meta.url).href)}
      setInterval(() => {}, 1000)
      await temporaryFolder(process.argv[1], () => new Promise(() => console.log('ready')))`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, place])
    const ended = once(child, 'exit')
    await once(child.stdout, 'data')
    expect(readdirSync(place)).toHaveLength(1)
    child.kill(signal)
    expect(await ended).toEqual([null, signal])
    expect(readdirSync(place)).toEqual([])
  },
)
