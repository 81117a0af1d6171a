import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/load/read-content.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { matrixAsJson } from '../../src/render/data/matrix-json.ts'
import { inProcess } from './in-process.ts'
import { projectRoot, scenarios } from './run-scenarios.ts'
import { tempProject } from './temp-project.ts'

const matrix = readContent(projectRoot, 'tests/check/base').matrices[0]?.matrix as Matrix
const usage =
  'scenarios find [--matrix MATRIX] [--COLUMN WORD]... [--group GROUP] [--note NOTE] [--made CONTEXT] [--json]'
const found = async (...words: string[]) => JSON.parse((await inProcess(['find', ...words, '--json'])).out)
const ids = async (...words: string[]) => (await found(...words)).map(({ id }: { id: string }) => id)

describe('scenarios find', () => {
  it('prints the rows that match', () => {
    expect(scenarios(['find', '--door', 'shut', '--key', 'Y'])).toEqual({
      code: 0,
      out: ` # | the door | key | opens
---|----------|-----|------
 2 | shut     | Y   | Y (a)
`,
      err: '',
    })
  })

  it('gives rows as matrix.json has them', async () => {
    const { rows } = await matrixAsJson(matrix, (id) => `https://site.example/door/${id === undefined ? '' : `${id}/`}`)
    expect(await found()).toEqual(rows)
    expect(await found('--opens', 'N')).toEqual(rows.filter(({ id }) => id === '1'))
  })

  it('takes either value of an X, several words, a group and a note', async () => {
    expect(await ids('--key', 'N')).toEqual(['1', '3'])
    expect(await ids('--opens', 'Y,warn')).toEqual(['2', '3'])
    expect(await ids('--opens', 'Y', '--opens=warn', '--key', 'Y')).toEqual(['2'])
    expect(await ids('--group', 'turning')).toEqual(['2', '3'])
    expect(await ids('--note', 'a', '--matrix', 'door')).toEqual(['2'])
  })

  it('finds what a flow of the checked release makes in a context', async () => {
    const env = { CONTENT: 'tests/render/content' }
    const made = (...words: string[]) => inProcess(['find', ...words, '--json'], { env })
    expect(JSON.parse((await made('--made', 'south')).out).map(({ id }: { id: string }) => id)).toEqual(['1'])
    expect(JSON.parse((await made('--made', 'south', '--bar', 'up')).out)).toEqual([])
    expect(await made('--made', 'east')).toMatchObject({
      code: 2,
      err: 'scenarios: unknown `east` for --made\n  allowed: north, south\n',
    })
    expect(await inProcess(['find', '--made', 'south'])).toMatchObject({ code: 2 })
  })

  it('finds what comes of a row', async () => {
    const env = { CONTENT: 'tests/render/content' }
    const told = async (...words: string[]) =>
      JSON.parse((await inProcess(['find', ...words, '--json'], { env })).out).map(({ id }: { id: string }) => id)
    expect(await told('--on-north', 'alarm')).toEqual(['2', '3'])
    expect(await told('--anywhere', 'counted')).toEqual(['1'])
    expect(await told('--on-north', 'alarm', '--anywhere', 'nothing')).toEqual(['2', '3'])
    expect(await inProcess(['find', '--anywhere', 'siren'], { env })).toMatchObject({
      code: 2,
      err: 'scenarios: unknown `siren` for --anywhere\n  allowed: nothing, counted, alarm\n',
    })
  })

  it('says so where none matches', async () => {
    expect(await inProcess(['find', '--door', 'open', '--opens', 'Y'])).toEqual({
      code: 0,
      out: '',
      err: 'no row has door open and opens Y: without door open: 1 row; without opens Y: 1 row\n',
    })
    expect(await found('--door', 'open', '--opens', 'Y')).toEqual([])
  })

  it('prints rows whose verdict is left open apart, and keeps them out of JSON', async () => {
    const project = await tempProject()
    project.edit(
      'matrix.yaml',
      '      - id: N\n      - id: warn\n',
      '      - id: N\n        open: true\n      - id: warn\n',
    )
    expect((await project.run(['find', '--opens', 'Y'])).out).toBe(` # | the door | key | opens
---|----------|-----|------
 2 | shut     | Y   | Y (a)

left open:

 # | the door | key | opens
---|----------|-----|------
 1 | open     | X   | N
`)
    expect(await project.run(['find', '--opens', 'Y', '--door', 'open'])).toMatchObject({
      out: expect.stringMatching(/^left open:\n\n/),
      err: 'no row has door open and opens Y: without door open: 1 row; without opens Y: 1 row\n',
    })
    const json = JSON.parse((await project.run(['find', '--opens', 'Y', '--json'])).out)
    expect(json.map(({ id }: { id: string }) => id)).toEqual(['2'])
    project.remove()
  })

  it('leaves out rows that count for nothing of what is asked, and says so', async () => {
    const project = await tempProject()
    project.edit('matrix.yaml', 'revision: 1', 'revision: 1\nhit: first')
    project.edit('rows/3.md', 'key: N', 'key: X')
    const told = (...words: string[]) => project.run(['find', '--door', 'shut', ...words, '--json'])
    const idsOf = (out: string) => JSON.parse(out).map(({ id }: { id: string }) => id)
    expect(idsOf((await told()).out)).toEqual(['2', '3'])
    for (const words of [[], ['--opens', 'warn,Y']]) {
      const { out, err } = await told('--key', 'Y', ...words)
      expect([idsOf(out), err]).toEqual([['2'], 'row 3 does not count, as a row before it does\n'])
    }
    expect(await project.run(['find', '--door', 'shut', '--key', 'Y', '--opens', 'warn'])).toEqual({
      code: 0,
      out: '',
      err: 'row 3 does not count, as a row before it does\n',
    })
    project.remove()
  })

  it('says of a combination that it cannot occur, with the reason, or that no row covers it', async () => {
    const project = await tempProject()
    const never = 'impossible: [{ where: { door: open, key: N }, reason: It has *no* lock. }]'
    project.edit('matrix.yaml', 'revision: 1', `revision: 1\nincomplete: Some are left out.\n${never}`)
    project.edit('rows/1.md', 'key: X', 'key: N')
    const said = async (...words: string[]) => (await project.run(['find', '--door', 'open', ...words])).err
    const cannot = 'cannot occur: the door=open; key=N: It has no lock.\n'
    expect(await said('--key', 'N')).toBe(cannot)
    expect(await said('--key', 'Y')).toBe('no row covers the door=open; key=Y: Some are left out.\n')
    expect(await said('--key', 'Y,N')).toBe(`${cannot}no row covers the door=open; key=Y: Some are left out.\n`)
    expect(await project.run(['find', '--door', 'open', '--key', 'N', '--json'])).toMatchObject({
      out: '[]\n',
      err: cannot,
    })
    project.remove()
  })

  it.each([
    [['--door', 'ajar'], 'unknown `ajar` for --door\n  allowed: open, shut'],
    [['--note', ''], 'unknown `` for --note\n  allowed: a'],
    [['--matrix', 'window'], 'no matrix `window`\n  allowed: door'],
    [['--window', 'open'], 'no column `window`\n  allowed: door, key, opens, group, note'],
    [['--__proto__', 'x'], 'no column `__proto__`\n  allowed: door, key, opens, group, note'],
    [['--door'], `option \`--door\` needs a value\n  allowed: ${usage}`],
    [['--door', '--key', 'Y'], `option \`--door\` needs a value\n  allowed: ${usage}`],
    [['--json=yes'], `option \`--json\` takes no value\n  allowed: ${usage}`],
    [['open'], `unexpected word \`open\`\n  allowed: ${usage}`],
    [['--matrix'], `option \`--matrix\` needs a value\n  allowed: ${usage}`],
  ])('%j is wrong use', async (words, text) => {
    expect(await inProcess(['find', ...words])).toEqual({ code: 2, out: '', err: `scenarios: ${text}\n` })
  })
})
