import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { diskFiles } from '../../src/files/disk-files.ts'
import { namesIn } from '../../src/load/folder.ts'
import { writeAll } from '../../src/command/write-all.ts'
import { type TempProject, tempProject } from './temp-project.ts'

let project: TempProject
const content = () => join(project.root, 'src/content')
const textOf = (name: string) => readFileSync(join(content(), name), 'utf8')
const write = (name: string, text: string) => {
  mkdirSync(join(content(), name, '..'), { recursive: true })
  writeFileSync(join(content(), name), text)
}
/** Every file of the content with its text. */
const all = (folder = content()) =>
  Object.fromEntries(
    namesIn(diskFiles(folder), () => true).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
const run = async (...words: string[]) => project.run(words)
/** What the places that are told lead to: the rest of the line. */
const placesIn = (out: string) =>
  [...out.matchAll(/^(\S+):(\d+):(\d+): (.*)$/gm)].map(([, path = '', line, column, text]) => {
    const lines = readFileSync(join(project.root, path), 'utf8').split('\n')
    return [text, lines[Number(line) - 1]?.slice(Number(column) - 1)]
  })

beforeAll(async () => {
  project = await tempProject()
})
beforeEach(() => {
  project.git('clean', '-fdq', 'src/content')
  project.git('checkout', '-q', 'src/content')
})
afterAll(() => project.remove())

describe('a matrix', () => {
  it('is there without another word, and passes the check', async () => {
    expect(await run('new', 'fair-share')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('fair-share: 4 rows'),
    })
    expect(textOf('fair-share/matrix.yaml')).toContain('title: Fair share\n')
    expect(await run('check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('fair-share: 4 rows, 4 combinations, 0 gaps, 0 overlaps'),
    })
  })

  it('has the columns that are asked for, a row for each combination, and tells what is left to write', async () => {
    const { out } = await run(
      'new',
      'lid',
      '--title',
      'Lids: all',
      '--inputs',
      'lid=open,half shut;key=Y,N,7',
      '--verdicts',
      'opens=Y,N;sound=-,"',
    )
    expect(textOf('lid/rows.yaml'))
      .toBe(`- { id: 1, inputs: { lid: open, key: Y }, verdicts: { opens: Y, sound: '-' }, group: all }
- { id: 2, inputs: { lid: open, key: N }, verdicts: { opens: Y, sound: '-' }, group: all }
- { id: 3, inputs: { lid: open, key: 7 }, verdicts: { opens: Y, sound: '-' }, group: all }
- { id: 4, inputs: { lid: half shut, key: Y }, verdicts: { opens: Y, sound: '-' }, group: all }
- { id: 5, inputs: { lid: half shut, key: N }, verdicts: { opens: Y, sound: '-' }, group: all }
- { id: 6, inputs: { lid: half shut, key: 7 }, verdicts: { opens: Y, sound: '-' }, group: all }
`)
    expect(textOf('lid/permalinks.txt')).toBe('row 1\nrow 2\nrow 3\nrow 4\nrow 5\nrow 6\n')
    expect(placesIn(out)).toEqual(
      expect.arrayContaining([
        ['the title and the summary', "'Lids: all'"],
        ['what `key` says', 'what the column `key` says }'],
        ['`sound` of each row, now -: -, "', "'-' }, group: all }"],
      ]),
    )
    expect((await run('check')).code).toBe(0)
  })

  it('goes into another folder, which may be new', async () => {
    const folder = join(project.root, 'else/where')
    expect((await run('new', 'lid', '--content', 'else/where')).code).toBe(0)
    expect((await project.run(['check'], { env: { CONTENT: 'else/where' } })).code).toBe(0)
    expect(Object.keys(all(folder))).toEqual(['lid/matrix.yaml', 'lid/permalinks.txt', 'lid/rows.yaml'])
    rmSync(join(project.root, 'else'), { recursive: true })
  })

  it('replaces another only by force, and with all that it had', async () => {
    const before = all()
    expect(await run('new', 'door')).toMatchObject({ code: 2, err: expect.stringContaining('is there already') })
    expect(all()).toEqual(before)
    expect((await run('new', 'door', '--force')).code).toBe(0)
    expect(Object.keys(all())).toEqual(['door/matrix.yaml', 'door/permalinks.txt', 'door/rows.yaml'])
    expect((await run('check')).code).toBe(0)
  })

  it('never replaces what is no matrix', async () => {
    for (const name of ['shed/letter.txt', 'door/.git/config']) {
      write(name, 'mine')
      const before = textOf(name)
      expect((await run('new', name.split('/')[0] ?? '', '--force')).err).toContain('something else is there')
      expect(textOf(name)).toBe(before)
      rmSync(join(content(), name))
    }
  })
})

describe('a row', () => {
  it('is for the first combination without one, on record, and the check says what is wrong with it', async () => {
    rmSync(join(content(), 'door/rows/2.md'))
    project.edit('permalinks.txt', 'row 2\n', '')
    const { code, out } = await run('new', 'door/20')
    expect(textOf('door/rows/20.md')).toBe(`---
inputs:
  door: shut
  key: Y
verdicts:
  opens: Y
group: turning
---

To be written.
`)
    expect(textOf('door/permalinks.txt')).toMatch(/^row 1\nrow 3\nrow 20\nnote a$/m)
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe('door: row 20, for a combination that had no row')
    expect(placesIn(out).slice(0, 3)).toEqual([
      ['`opens`: one of Y, N, warn', 'Y'],
      ['the group: one of idle, turning', 'turning'],
      ['the explanation', 'To be written.'],
    ])
    expect(out).toContain('claim `shut-doors` is not true: 20 matches too [claims]')
  })

  it('is one more where each combination has a row, with its place in the order and the parts that it needs', async () => {
    project.edit(
      'matrix.yaml',
      'groups:',
      'order: [1, 2, 3] # all\nparts:\n  rows:\n    - { id: why, titles: [Why, Why not], required: true }\ngroups:',
    )
    const { code, out } = await run('new', 'door/4')
    expect({ code, first: out.split('\n')[0] }).toEqual({
      code: 0,
      first: 'door: row 4, though each combination has a row',
    })
    expect(placesIn(out).slice(0, 2)).toEqual([
      ['`door`: what the row is about; other rows have it', 'open'],
      ['`key`: what the row is about; other rows have it', 'Y'],
    ])
    expect(textOf('door/matrix.yaml')).toContain('order: [1, 2, 3, 4] # all\n')
    expect(textOf('door/rows/4.md')).toMatch(/---\n\n## Why\n\nTo be written.\n$/)
  })

  it('is a line of rows.yaml where all rows are', async () => {
    await run('new', 'lid', '--inputs', 'lid=open,shut;key=Y,N')
    write('lid/rows.yaml', textOf('lid/rows.yaml').replace(/.*id: 3.*\n/, '# A comment.\n'))
    write('lid/permalinks.txt', '# On record.\r\nrow 1\r\nrow 2\r\nrow 4\r\n')
    expect((await run('new', 'lid/again')).code).toBe(0)
    expect(textOf('lid/rows.yaml')).toMatch(
      /# A comment.\n- \{ id: 4.*\n- \{ id: again, inputs: \{ lid: shut, key: Y \}, verdicts: \{ granted: Y \}, group: all \}\n$/,
    )
    expect(textOf('lid/permalinks.txt')).toBe('# On record.\r\nrow 1\r\nrow 2\r\nrow 4\r\nrow again\r\n')
    expect((await run('check')).code).toBe(0)
  })

  it('replaces another only by force', async () => {
    await run('new', 'lid')
    const before = all()
    for (const id of ['door/1', 'lid/2'])
      expect(await run('new', id)).toMatchObject({ code: 2, err: expect.stringContaining('is there already') })
    expect(all()).toEqual(before)
    write(
      'lid/rows.yaml',
      textOf('lid/rows.yaml')
        .replace('granted: Y', 'granted: N')
        .replace(/( *\{ id: 2.*granted:) Y/, '$1 N'),
    )
    for (const id of ['door/1', 'lid/2']) expect((await run('new', id, '--force')).code).toBe(0)
    expect(textOf('door/rows/1.md')).toContain('To be written.')
    expect({ ...all(), 'door/rows/1.md': '', 'lid/rows.yaml': '' }).toEqual({
      ...before,
      'door/rows/1.md': '',
      'lid/rows.yaml': '',
    })
    expect(textOf('lid/rows.yaml')).toBe(before['lid/rows.yaml']?.replace('granted: Y', 'granted: N'))
  })
})

test.each([
  [['a b'], 'cannot make `a b`: `a b` cannot be a name here\n  allowed: letters, digits, `-` and `_`, 64 at most'],
  [['..'], '`..` cannot be a name here'],
  [['404'], 'cannot make `404`: `404` has a meaning of its own'],
  [['aux'], 'cannot be the name of a file on Windows'],
  [['Door'], '`door` is the same in another case'],
  [
    ['lid', '--inputs', 'lid'],
    "--inputs: `lid` is no column\n  allowed: columns with what they may have, as in 'door=open,shut;key=Y,N'",
  ],
  [['lid', '--inputs', 'lid=a,,b'], '--inputs: `lid=a,,b` has an empty place'],
  [['lid', '--verdicts', ' ; '], '--verdicts: no column'],
  [['lid', '--inputs', 'lid=a,A'], 'cannot make `lid`'],
  [['lid', '--inputs', 'group=a,b'], 'cannot make `lid`: `group`'],
  [
    ['lid', '--inputs', `n=${Array.from({ length: 257 }, (_, at) => at).join(',')}`],
    '257 combinations are too many\n  allowed: at most 256',
  ],
  [['lid', '--title', '[a](http://example.org)'], 'cannot make `lid`'],
  [['lid', '--content', ''], 'option `--content` needs a folder'],
  [['lid', '--content', 'src/content/door'], 'the folder above is a matrix itself'],
  [['lid', '--nothing'], 'unknown option `--nothing`'],
  [[], 'which matrix or row?\n  allowed: scenarios new ID, scenarios new ID/ROW'],
  [['one', 'two'], 'one matrix or row at a time'],
  [['lid/1'], 'no matrix `lid`\n  allowed: door'],
  [['/1'], 'no matrix ``\n  allowed: door'],
  [['door/'], 'which row of `door`?'],
  [['door/a b'], 'cannot make row `a b`: `a b` cannot be a name here\n  allowed: letters, digits'],
  [['door/../../x'], 'cannot make row `../../x`'],
  [['door/A'], 'cannot make row `A`'],
  [['door/9', '--inputs', 'a=b'], '`--inputs` is for a new matrix'],
])('%j is refused, and nothing is written', async (words, message) => {
  const before = all()
  const { code, out, err } = await run('new', ...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(all()).toEqual(before)
})

test('a matrix that cannot be read gets no row', async () => {
  project.edit('matrix.yaml', 'revision: 1', 'revision: one')
  const before = all()
  const { code, err } = await run('new', 'door/9')
  expect({ code, end: err.split('\n').at(-2) }).toEqual({ code: 1, end: '1 problem, nothing was written' })
  expect(all()).toEqual(before)
})

test('files are written all or none', () => {
  const folder = join(content(), 'door')
  const before = all()
  mkdirSync(join(folder, 'posted/x'))
  expect(() => writeAll(folder, { 'matrix.yaml': 'a', 'new/file.md': 'b', 'rows/9.md': 'c', 'posted/x': 'd' })).toThrow(
    'it is a folder',
  )
  rmSync(join(folder, 'posted/x'), { recursive: true })
  expect(all()).toEqual(before)
})
