import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../../src/command/root.ts'
import { readContent } from '../../src/load/read-content.ts'
import { matrixText } from '../../src/render/text/matrix-text.ts'
import { quoteText } from '../../src/render/text/quote-text.ts'
import { rowText } from '../../src/render/text/row-text.ts'
import { shortRowText } from '../../src/render/text/short-row-text.ts'
import { siteOf } from '../../src/derive/addresses.ts'
import { textContextOf } from '../../src/render/text/text-context.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { inProcess } from './in-process.ts'

const place = { SITE: 'https://site.example', BASE: '/below', CONTENT: 'tests/check/base' }
const run = (...words: string[]) => scenarios({}, ...words)
async function scenarios(environment: Record<string, string>, ...words: string[]) {
  const { code, out, err } = await inProcess(words, { env: { ...place, ...environment } })
  return { status: code, stdout: out, stderr: err }
}

const matrix = readContent(root, place.CONTENT).matrices[0]?.matrix as Matrix
const context = textContextOf(siteOf(place), matrix)
const textOf = (id: string) => {
  const row = matrix.rows.find((one) => one.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return rowText(matrix, row, context)
}

test('row prints the text form, below the base path', async () => {
  expect(await run('row', '2')).toEqual({ status: 0, stdout: textOf('2'), stderr: '' })
  expect(textOf('2').endsWith(`\nhttps://site.example/below/${matrix.id}/2/\n`)).toBe(true)
})

test('several rows, one with its matrix, quoted', async () => {
  expect((await run('row', '2', `${matrix.id}/3`, '--quote')).stdout).toBe(quoteText(`${textOf('2')}\n${textOf('3')}`))
})

test('the short form, quoted', async () => {
  const row = matrix.rows.find(({ id }) => id === '2')
  const short = row ? shortRowText(matrix, row, context) : ''
  expect(await run('row', '2', '--short', '--quote')).toEqual({ status: 0, stdout: quoteText(short), stderr: '' })
  expect((await run('note', 'a', '--short')).stdout).toMatch(/^\(a\) .*\n(.*\n){1,8}https:\/\/\S+\/a\/\n$/)
})

test('note and matrix', async () => {
  expect((await run('note', 'a')).stdout).toMatch(/^Note a of /)
  expect((await run('matrix')).stdout).toBe(matrixText(matrix, context))
})

test('where no address is set, a permalink is a path, and a line on stderr says so', async () => {
  const paths = { SITE: '', BASE: '' }
  const { status, stdout, stderr } = await scenarios(paths, 'row', '2', '3')
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'no address is set, so permalinks are paths: SITE and BASE, or `origin` in site.yaml, set it\n',
  })
  expect(stdout).toContain(`\n/${matrix.id}/2/\n`)
  expect(stdout).not.toContain('http')
  expect((await scenarios(paths, 'find', '--json')).stderr).toMatch(/^no address is set.*\n$/)
  expect((await scenarios(paths, 'find')).stderr).toBe('')
})

describe('what cannot be done', () => {
  test.each([
    [['row', '99'], `no row \`99\` in ${matrix.id}\n  allowed: 1, 2, 3`],
    [['row', 'a'], `no row \`a\` in ${matrix.id}, but a note\n`],
    [['note', 'zz'], `no note \`zz\` in ${matrix.id}\n  allowed: a`],
    [['row', 'other/2'], `no matrix \`other\`\n  allowed: ${matrix.id}`],
    [['matrix', 'other'], `no matrix \`other\`\n  allowed: ${matrix.id}`],
    [['row'], 'which row?'],
    [['matrix', 'a', 'b'], 'one matrix at a time'],
  ])('%j', async (words, message) => {
    const { status, stdout, stderr } = await run(...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('SITE that is no origin', async () => {
    expect(await scenarios({ SITE: 'nowhere' }, 'row', '2')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('SITE is `nowhere`'),
    })
  })
})

test('the settings of the content set the address, too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(join(root, place.CONTENT), folder, { recursive: true })
  writeFileSync(join(folder, 'site.yaml'), 'origin: https://set.example\nbase: /here/\n')
  const { stdout, stderr } = await scenarios({ CONTENT: relative(root, folder), SITE: '', BASE: '' }, 'row', '2')
  rmSync(folder, { recursive: true })
  expect(stderr).toBe('')
  expect(stdout.endsWith(`\nhttps://set.example/here/${matrix.id}/2/\n`)).toBe(true)
})

describe('with two matrices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  for (const name of ['one', 'two'])
    cpSync(join(root, place.CONTENT, matrix.id), join(folder, name), { recursive: true })
  const both = { CONTENT: relative(root, folder) }

  test('an id that both have needs its matrix', async () => {
    expect(await scenarios(both, 'row', '2')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'scenarios: `2` is a row of one and two\n  allowed: one/2, two/2\n',
    })
    expect((await scenarios(both, 'row', 'two/2')).stdout).toContain('/two/2/')
    expect((await scenarios(both, 'matrix')).stderr).toBe('scenarios: which matrix?\n  allowed: one, two\n')
  })
})
