import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TempProject, tempProject } from './temp-project.ts'

let project: TempProject
beforeAll(async () => {
  project = await tempProject()
  project.edit('rows/3.md', 'opens: warn jammed', 'opens: N')
  project.edit('rows/3.md', 'The door stays shut', 'It stays shut')
  project.git('commit', '--quiet', '--all', '--message', 'two')
  cpSync(join(project.root, 'src/content/door'), join(project.root, 'elsewhere/door'), { recursive: true })
  rmSync(join(project.root, 'elsewhere/door/rows/1.md'))
  project.git('add', 'elsewhere')
  project.git('commit', '--quiet', '--message', 'three')
})
afterAll(() => project.remove())

const changed = `row 3: changed
  opens: warn jammed -> N
  also: explanation
`

describe('scenarios diff', () => {
  it('compares revisions, and a revision with what is there now', async () => {
    expect(await project.run(['diff', 'v1', 'HEAD'])).toEqual({ code: 1, out: changed, err: '' })
    expect(await project.run(['diff', 'HEAD~2'])).toEqual({ code: 1, out: changed, err: '' })
    expect(await project.run(['diff', 'HEAD'])).toEqual({ code: 0, out: '', err: '' })
  })

  it('compares folders, from where it is called', async () => {
    const from = join(project.root, 'elsewhere')
    const removed = 'row 1: removed\n  the door: open -> (none)\n  key: X -> (none)\n  opens: N -> (none)\n'
    expect(await project.run(['diff', '../src/content/door', 'door'], { from })).toEqual({
      code: 1,
      out: removed,
      err: '',
    })
    expect(await project.run(['diff', 'door', 'door'], { from })).toEqual({ code: 0, out: '', err: '' })
  })

  it('compares folders from where `npm run` is called', async () => {
    const env = { npm_lifecycle_event: 'scenarios', INIT_CWD: join(project.root, 'elsewhere') }
    expect(await project.run(['diff', 'door', 'door'], { env })).toEqual({ code: 0, out: '', err: '' })
  })

  it('compares what messages posted, and the last with what is there now', async () => {
    const file = join(project.root, 'src/content/door/posted/2026-01-02-2.yaml')
    writeFileSync(file, 'source: A reply.\nrows:\n  2: { door: shut, key: Y, opens: N }\ngone: [1]\n')
    const gone = 'row 1: removed\n  the door: open -> (none)\n  key: X -> (none)\n  opens: N -> (none)\n'
    expect(await project.run(['diff', 'posted/2026-01-02', 'posted/2026-01-02-2'])).toEqual({
      code: 1,
      out: `${gone}row 2: changed\n  opens: Y (a) -> N\n`,
      err: '',
    })
    const now = await project.run(['diff', 'posted/2026-01-02'])
    expect(now).toEqual({ code: 1, out: 'row 3: changed\n  opens: warn jammed -> N\n', err: '' })
    rmSync(file)
    for (const words of [['posted/2026-01-02-2'], ['posted/2026-01-02', 'HEAD'], ['HEAD', 'posted/2026-01-02']])
      expect(await project.run(['diff', ...words])).toEqual({
        code: 2,
        out: '',
        err: expect.stringMatching(/is no message that door records\n {2}allowed: posted\/2026-01-02\n$/),
      })
  })

  it('names what differs beside the rows', async () => {
    const folder = join(project.root, 'retold/door')
    cpSync(join(project.root, 'src/content/door'), folder, { recursive: true })
    appendFileSync(join(folder, 'notes/a.md'), 'And again.\n')
    const flow = readFileSync(join(folder, 'flows.yaml'), 'utf8')
    appendFileSync(join(folder, 'flows.yaml'), flow.replace('come-home', 'go-home'))
    expect(await project.run(['diff', 'HEAD', 'retold/door'])).toEqual({
      code: 1,
      out: 'row 2: changed\n  made: come-home -> come-home, go-home\nnote a: changed\nflow go-home: added\n',
      err: '',
    })
    expect(JSON.parse((await project.run(['diff', 'HEAD', 'retold/door', '--json'])).out)).toEqual([
      {
        ...{ id: '2', kind: 'changed', other: [] },
        cells: [{ label: 'made', was: 'come-home', is: 'come-home, go-home' }],
      },
      { part: 'note', id: 'a', kind: 'changed' },
      { part: 'flow', id: 'go-home', kind: 'added' },
    ])
  })

  it('takes content from where it is told', async () => {
    expect(await project.run(['diff', 'HEAD'], { env: { CONTENT: 'elsewhere/' } })).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect((await project.run(['diff', 'v1'], { env: { CONTENT: 'elsewhere' } })).code).toBe(2)
  })

  it('has a form for programs', async () => {
    expect(JSON.parse((await project.run(['diff', 'v1', 'HEAD', '--json'])).out)).toEqual([
      { id: '3', kind: 'changed', cells: [{ label: 'opens', was: 'warn jammed', is: 'N' }], other: ['explanation'] },
    ])
  })

  it.each([
    [['diff'], 'diff takes one or two revisions\n  allowed: scenarios diff A [B]\n'],
    [['diff', 'a', 'b', 'c'], 'diff takes one or two revisions\n  allowed: scenarios diff A [B]\n'],
    [
      ['diff', 'v9'],
      '`v9` is no matrix folder and no git revision\n  allowed: a folder with matrix.yaml, or a tag, branch or commit\n',
    ],
    [['diff', ''], '`` is no matrix folder and no git revision\n'],
    [
      ['diff', 'v1', '--matrix', 'window'],
      'no matrix `window` at `v1`\n  allowed: a revision that has src/content/window\n',
    ],
  ])('%j is wrong use', async (words, text) => {
    const { code, out, err } = await project.run(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(text)
  })

  it('says so where there is no git', async () => {
    expect(await project.run(['diff', 'HEAD~1'], { env: { PATH: '/nowhere' } })).toEqual({
      code: 2,
      out: '',
      err: 'scenarios: `HEAD~1` is no folder, and git cannot be asked for it: `git` is not installed\n  allowed: two matrix folders, which need no git\n',
    })
  })

  it('tells the problems of a folder that is no matrix', async () => {
    mkdirSync(join(project.root, 'empty'), { recursive: true })
    expect(await project.run(['diff', 'empty', 'v1'])).toEqual({
      code: 1,
      out: '',
      err: 'empty/matrix.yaml:1:1: `empty` has no matrix.yaml [schema]\n  allowed: a folder with matrix.yaml and rows/\n1 problem\n',
    })
  })
})
