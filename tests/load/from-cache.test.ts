import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cachePath, fromCache, removeDrafts } from '../../src/load/from-cache.ts'

let root = ''
let produced = 0
const produce = () => {
  produced += 1
  return { count: produced, text: 'é "x"\n' }
}
const isCounted = (value: unknown): value is { count: number } =>
  typeof value === 'object' && value !== null && 'count' in value && typeof value.count === 'number'
const files = () => readdirSync(join(root, cachePath))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache-'))
  produced = 0
})
afterEach(() => rmSync(root, { recursive: true }))

describe('a cached value', () => {
  it('produces once for the same key', async () => {
    const first = await fromCache(root, ['a', 1], isCounted, produce)
    expect(await fromCache(root, ['a', 1], isCounted, produce)).toEqual(first)
    expect(produced).toBe(1)
    expect(files()).toHaveLength(1)
  })

  it('tells keys apart', async () => {
    await fromCache(root, ['a', 'b'], isCounted, produce)
    await fromCache(root, ['ab'], isCounted, produce)
    await fromCache(root, [{ a: ['b'] }], isCounted, produce)
    expect(produced).toBe(3)
  })

  it.each([
    '',
    '{',
    'null',
    '7',
    '{"key":"[]","value":1}',
    '{"key":"[\\"a\\"]"}',
    '{"key":"[\\"a\\"]","value":{"count":"<b>"}}',
  ])('does not trust a file with %j', async (text) => {
    await fromCache(root, ['a'], isCounted, produce)
    const [name = ''] = files()
    writeFileSync(join(root, cachePath, name), text)
    expect(await fromCache(root, ['a'], isCounted, produce)).toMatchObject({ count: 2 })
    expect(JSON.parse(readFileSync(join(root, cachePath, name), 'utf8'))).toMatchObject({ value: { count: 2 } })
    expect(await fromCache(root, ['a'], isCounted, produce)).toMatchObject({ count: 2 })
  })

  it('keeps nothing where it cannot, and still produces', async () => {
    writeFileSync(join(root, cachePath), 'a file where the folder should be')
    expect(await fromCache(root, ['a'], isCounted, produce)).toMatchObject({ count: 1 })
    expect(await fromCache(root, ['a'], isCounted, produce)).toMatchObject({ count: 2 })
  })

  it('keeps nothing of what fails', async () => {
    await expect(
      fromCache(root, ['a'], isCounted, () => {
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await fromCache(root, ['a'], isCounted, produce)).toMatchObject({ count: 1 })
  })

  it('has a way to take away the drafts of killed processes', async () => {
    removeDrafts(root)
    await fromCache(root, ['a'], isCounted, produce)
    writeFileSync(join(root, cachePath, 'a.json.7.tmp'), '{"key"')
    removeDrafts(root)
    expect(files()).toHaveLength(1)
    expect(await fromCache(root, ['a'], isCounted, produce)).toMatchObject({ count: 1 })
  })

  it('leaves no drafts', async () => {
    await Promise.all(['a', 'b', 'a'].map((key) => fromCache(root, [key], isCounted, produce)))
    expect(files().filter((name) => !name.endsWith('.json'))).toEqual([])
  })
})
