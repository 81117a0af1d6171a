import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../src/command/root.ts'
import { inProcess } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'export-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function exported(environment: Record<string, string>, ...words: string[]) {
  const { code, out, err } = await inProcess(['export', ...words], { from: folder, env: environment })
  return { status: code, stdout: out, stderr: err }
}

// Each is told before anything is built, so that these are quick.
test.each([
  [['--matrix', 'other'], 'no matrix `other`\n  allowed: door'],
  [['--out', 'missing/a.html'], 'cannot write `missing/a.html`: there is no such folder'],
  [['--out', '.'], 'it is a folder'],
  [['--out', ''], '--out needs a file'],
  [['--folder', '--matrix', 'door'], '--folder is the whole site'],
  [['--nothing'], 'unknown option `--nothing`'],
  [['tdp'], 'unexpected word `tdp`'],
])('%j is wrong use', async (words, message) => {
  const { status, stdout, stderr } = await exported({}, ...words)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
  expect(readdirSync(folder)).toEqual([])
})

test('SITE that is no origin', async () => {
  expect(await exported({ SITE: 'nowhere' })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('SITE is `nowhere`'),
  })
})

test('several matrices need a name', async () => {
  const content = mkdtempSync(join(tmpdir(), 'content-'))
  for (const name of ['one', 'two'])
    cpSync(join(root, 'tests/check/base/door'), join(content, name), { recursive: true })
  const { status, stderr } = await exported({ CONTENT: relative(root, content) })
  rmSync(content, { recursive: true })
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'scenarios: which matrix?\n  allowed: one, two\n' })
})

test('broken content is no half copy', async () => {
  const content = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(join(root, 'tests/check/base'), content, { recursive: true })
  rmSync(join(content, 'door/rows/1.md'))
  const { status, stderr } = await exported({ CONTENT: relative(root, content) })
  rmSync(content, { recursive: true })
  expect(status).toBe(1)
  expect(stderr).toContain('[permalinks]')
  expect(readdirSync(folder)).toEqual([])
})
