import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { examples } from '../mail/messages.ts'
import { inProcess } from './in-process.ts'
import { projectRoot } from './run-scenarios.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [{ text = '' } = {}] = examples
const content = join(folder, 'content')
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const imported = (path: string, ...words: string[]) => inProcess(['import', path, '--content', content, ...words])

describe('scenarios import', () => {
  it('writes a matrix that passes the check, and says what it made of the table', async () => {
    const { code, out, err } = await imported(file('doors.txt', text), '--id', 'doors')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('doors: 3 rows, 1 group, 0 notes\n')
    expect(out).toContain(
      'inputs: `door`, `key` (the first columns whose combinations tell the rows apart; every one has a row)',
    )
    expect(out).toContain('for every value: `X`')
    expect(out).toContain('not recorded under posted/, as the message has no date (--date says it)\n')
    expect(out).toContain('left to write: the summary, 3 words of the legend\n')
    expect(readFileSync(join(content, 'doors/rows.yaml'), 'utf8')).toContain(
      '- { id: 2, inputs: { door: shut, key: Y }, verdicts: { opens: yes }, group: all-rows }\n',
    )
    expect((await inProcess(['check'], { env: { CONTENT: content } })).code).toBe(0)
  })

  it('overwrites nothing without --force', async () => {
    const path = file('others.txt', text.replaceAll('door', 'window'))
    const { code, err } = await imported(path, '--id', 'doors')
    expect(code).toBe(2)
    expect(err).toContain('it is there already\n  allowed: another id, or --force')
    expect(readFileSync(join(content, 'doors/matrix.yaml'), 'utf8')).not.toContain('window')
    expect((await imported(path, '--id', 'doors', '--force')).code).toBe(0)
    expect(readFileSync(join(content, 'doors/matrix.yaml'), 'utf8')).toContain('window')
  })

  it.each([
    ['no table.\n', ': no table in 2 lines\n  allowed: cells between bars'],
    [
      text.replace('shut | Y |', 'shut | Y | | |'),
      ':4: a row of 6 cells, where there are 4 columns\n  allowed: a cell for each',
    ],
    [`${text}\n\n${text.replaceAll('door', 'gate')}`, ': there are 2 tables: 1: lines 1 to 5'],
    [text.replaceAll('yes', 'any'), 'or the rows tell)\n'],
    [text.replaceAll('yes', 'any'), 'which is the filter'],
  ])('writes nothing of what it cannot take over', async (given, told) => {
    const before = readdirSync(content)
    const { code, out, err } = await imported(file('broken.txt', given), '--id', 'broken')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(told)
    expect(readdirSync(content)).toEqual(before)
  })

  it('records what a message says under the day that is said', async () => {
    const { out } = await imported(file('dated.txt', text), '--id', 'dated', '--date', '2026-04-07')
    expect(out).not.toContain('not recorded')
    expect(readFileSync(join(content, 'dated/posted/2026-04-07.yaml'), 'utf8')).toContain(
      'source: Message of 2026-04-07\nrows:\n  1: { door: open, key: X, opens: no }\n',
    )
    for (const date of ['2026-02-30', 'today'])
      expect(await imported(file('dated.txt', text), '--date', date)).toEqual({
        code: 2,
        out: '',
        err: `scenarios: --date: \`${date}\` is no day\n  allowed: as in 2026-04-07\n`,
      })
  })

  it('refuses what is no file, and words that it does not know', async () => {
    for (const words of [['import'], ['import', 'a', 'b'], ['import', join(folder, 'none')], ['import', folder]])
      expect((await inProcess(words)).code).toBe(2)
    const { code, err } = await imported(file('doors.txt', text), '--table', 'two')
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--table: `two` is no number') })
  })

  it('says what a message changes of a matrix, and writes nothing', async () => {
    await imported(file('doors.txt', text), '--id', 'doors', '--force')
    const path = file('newer.txt', text.replace('| yes', '| no'))
    const { code, out } = await imported(path, '--against', 'doors', '--inputs', 'door,key')
    expect({ code, out }).toEqual({ code: 1, out: 'row 2: changed\n  opens: yes -> no\n' })
    const { out: json } = await imported(path, '--against', 'doors', '--inputs', 'door,key', '--json')
    expect(JSON.parse(json)).toMatchObject([
      { id: '2', kind: 'changed', cells: [{ label: 'opens', was: 'yes', is: 'no' }] },
    ])
    expect((await imported(path, '--against', 'dors')).err).toContain('no matrix `dors`')
    expect(readFileSync(join(content, 'doors/rows.yaml'), 'utf8')).toContain('opens: yes')
  })

  it('reads stdin, and keeps words only where that is said', () => {
    const noted = text.replace('| yes', '| yes (a)').concat('\n(a) In the words of somebody.\n')
    for (const [words, isKept] of [
      [[], false],
      [['--quote'], true],
    ] as const) {
      const command = [
        join(projectRoot, 'scripts/scenarios.js'),
        'import',
        '-',
        '--id',
        'noted',
        '--content',
        content,
        '--force',
        ...words,
      ]
      const { status: code } = spawnSync(process.execPath, command, { input: noted })
      expect(code).toBe(0)
      expect(readFileSync(join(content, 'noted/notes/a.md'), 'utf8').includes('words of somebody')).toBe(isKept)
    }
  })
})
