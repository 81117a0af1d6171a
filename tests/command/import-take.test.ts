import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { madeFolder } from '../files/made-folder.ts'
import { inProcess } from './in-process.ts'
import { projectRoot } from './run-scenarios.ts'

let content: string
beforeEach(() => {
  content = madeFolder()
  cpSync(join(projectRoot, 'tests/check/base'), content, { recursive: true })
})
const path = (name: string) => join(content, 'door', name)
const read = (name: string) => readFileSync(path(name), 'utf8')

const message = (rows: string, sent = 'Mon, 05 Jan 2026 10:00:00 +0000', id = '2@mail.example') => {
  const file = join(content, '../mail.txt')
  writeFileSync(
    file,
    `From: Ada Smith <ada@mail.example>\nDate: ${sent}\nSubject: Doors, again\nMessage-ID: <${id}>\n\n# | door | key | opens\n--|------|-----|------\n${rows}\n(a) As before.\n`,
  )
  return file
}
const take = (file: string, ...words: string[]) =>
  inProcess(['import', file, '--against', 'door', '--content', content, '--take', ...words])
const newer = '7 | shut | N | N\n1 | open | X | N\n2 | shut | Y | warn jammed (a)\n'

describe('scenarios import --take', () => {
  it('changes what the message changes, and nothing else', async () => {
    writeFileSync(path('rows/2.md'), read('rows/2.md').replace('  opens: Y', '  # Looked at twice.\n  opens: Y'))
    writeFileSync(path('rows/2.md'), read('rows/2.md').replace('group: turning', '# As it is.\ngroup: turning'))
    const before = Object.fromEntries(['rows/1.md', 'matrix.yaml', 'rows/3.md'].map((name) => [name, read(name)]))
    const { code, out, err } = await take(message(newer))
    expect(out).toBe('row 3: changed\n  opens: warn jammed -> N\nrow 2: changed\n  opens: Y (a) -> warn jammed (a)\n')
    expect(code).toBe(0)
    expect(err).toMatch(
      /^lines 6 to 10, bars and rules, .*\ninputs: `door`, `key` .*\n(?:.*\n)*recorded as posted\/2026-01-05\.yaml\n$/,
    )

    expect(read('rows/1.md')).toBe(before['rows/1.md'])
    expect(read('matrix.yaml')).toBe(before['matrix.yaml']?.replace('revision: 1', 'revision: 2'))
    expect(read('rows/2.md')).toMatch(
      /verdicts:\n {2}# Looked at twice.\n {2}opens: warn jammed\n# As it is.\ngroup: turning\nnotes: \[a\]\n/,
    )
    // The question is answered.
    expect(read('rows/3.md')).toBe(
      before['rows/3.md']?.replace('opens: warn jammed', 'opens: N').replace(/questioned:\n(?: .*\n)*/, ''),
    )
    expect(read('posted/2026-01-05.yaml')).toMatch(
      /^source: Message of 2026-01-05, by Ada Smith, "Doors, again"\nmessageId: 2@mail.example\nrows:\n {2}1: .*\n {2}2: .*\n {2}3: \{ door: shut, key: N, opens: N \}\nnames:\n {2}3: 7\n/,
    )
    expect(read('permalinks.txt')).toMatch(
      /^posted 2026-01-05 [0-9a-f]{16}\nquestioned 3 opens withdrawn: The message of 2026-01-05 says so\.$/m,
    )
    expect(read('changes.yaml')).toMatch(
      /^- date: 20\d\d-\d\d-\d\d\n {2}revision: 2\n {2}text: 'The message of 2026-01-05: 2 rows changed.'\n {2}rows: \[2, 3\]\n$/,
    )
    expect((await inProcess(['check'], { env: { CONTENT: content } })).code).toBe(0)
    expect(await inProcess(['diff', 'posted/2026-01-02', 'posted/2026-01-05'], { env: { CONTENT: content } })).toEqual({
      code: 1,
      out: 'row 2: changed\n  opens: Y (a) -> warn jammed (a)\nrow 3: changed\n  opens: warn jammed -> N\n',
      err: '',
    })
  })

  it('goes on with the next message of the day, and with rows that come and go', async () => {
    await take(message(newer))
    const more = '1 | open | Y | N\n2 | open | N | N\n3 | shut | Y | warn jammed (a)\n'
    const { code, err } = await take(message(more, 'Mon, 05 Jan 2026 12:00:00 +0000', '3@mail.example'))
    expect(err).toContain('recorded as posted/2026-01-05-2.yaml\n')
    // Nobody covers a shut door without a key any more, and a claim speaks of it.
    expect(code).toBe(1)
    expect(err).toContain('no row covers the door=shut; key=N')
    expect(err).toContain('to be mended')
    expect(read('rows/3.md')).toContain('retired:\n  reason: The message of 2026-01-05 (2) no longer has it.\n')
    expect(read('posted/2026-01-05-2.yaml')).toContain('gone: [3]\n')
    expect(read('rows/4.md')).toContain('To be written.')
    expect(read('permalinks.txt')).toContain('row 3\nrow 4\n')
    expect(read('changes.yaml')).toContain('  revision: 3\n')
  })

  it('leaves rows alone that the message does not speak of where it is about some', async () => {
    const { code } = await take(message('1 | shut | N | N\n2 | shut | Y | warn jammed (a)\n'), '--partial')
    expect(code).toBe(0)
    expect(read('posted/2026-01-05.yaml')).not.toContain('gone')
  })

  it.each([
    [
      newer.replace('warn jammed', 'perhaps'),
      {},
      1,
      ':10: row `2`, `opens`: `perhaps (a)` is nothing that door has there\n  allowed: `Y`, `N`, `warn`\n',
    ],
    [
      newer,
      { sent: 'Thu, 01 Jan 2026 10:00:00 +0000' },
      2,
      'the message is of 2026-01-01, and one of 2026-01-02 is recorded',
    ],
    [newer, { sent: '' }, 2, 'the message has no date\n  allowed: --date'],
  ])('writes nothing where that cannot be', async (rows, { sent = undefined }: { sent?: string }, code, told) => {
    const before = ['permalinks.txt', 'rows/2.md', 'rows/3.md', 'matrix.yaml'].map(read)
    const found = await take(message(rows, sent))
    expect(found).toMatchObject({ code, out: '' })
    expect(found.err).toContain(told)
    expect(['permalinks.txt', 'rows/2.md', 'rows/3.md', 'matrix.yaml'].map(read)).toEqual(before)
  })

  it('takes no message twice, and needs a matrix', async () => {
    await take(message(newer))
    expect((await take(message(newer))).err).toContain('is recorded already, as posted/2026-01-05.yaml')
    rmSync(path('posted/2026-01-05.yaml'))
    const pasted = join(content, '../pasted.txt')
    writeFileSync(pasted, '# | door | key | opens\n--|------|-----|------\n1 | open | X | N\n2 | shut | Y | Y\n')
    const again = () => take(pasted, '--partial', '--date', '2026-01-06')
    expect((await again()).err).toContain('recorded as posted/2026-01-06.yaml')
    expect((await again()).err).toContain('is recorded already, as posted/2026-01-06.yaml')
    for (const word of ['--take', '--partial', '--json'])
      expect(await inProcess(['import', message(newer), word, '--content', content])).toMatchObject({
        code: 2,
        err: expect.stringContaining(`\`${word}\` goes with --against`),
      })
    for (const word of [['--force'], ['--id', 'other']])
      expect(await take(message(newer), ...word)).toMatchObject({
        code: 2,
        err: expect.stringContaining(`\`${word[0]}\` is for a new matrix`),
      })
  })
})
