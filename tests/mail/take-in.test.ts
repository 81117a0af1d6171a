import { describe, expect, it } from 'vitest'
import { importTable } from '../../src/mail/import-table.ts'
import { pairingOf } from '../../src/mail/pairing.ts'
import { freePostedId, takeIn } from '../../src/mail/take-in.ts'
import { bytes, cellsOf, taken } from './taken.ts'
import { date, sound, text, withNewer, withRow } from './with-newer.ts'

describe('a newer message', () => {
  it('changes cells, whose rows keep their ids whatever they are called', async () => {
    const own = await taken(text, { date })
    const { matrix, open } = await sound(
      own,
      text
        .replace('1 | open | X | no\n', '')
        .replace('2 | shut | Y | yes', '1 | shut | Y | no')
        .replace('3 | shut | N | warn', '2 | shut | N | warn')
        .replace('is_stuck (a)\n', 'has_rusted (a)\n3 | open | X | no\n'),
    )
    // Its groups are about the rows as they are numbered in it.
    expect(open).toEqual([
      'row `2` stays under `Shut ones`; the message has it under `Open doors`',
      'row `1` stays under `Open doors`; the message has it under `Shut ones`',
    ])
    expect(cellsOf(matrix)).toEqual({
      1: ['open', 'X', 'no'],
      2: ['shut', 'Y', 'no'],
      3: ['shut', 'N', 'warn has_rusted (a)'],
    })
    expect(matrix.posted[1]).toMatchObject({ id: '2026-04-08', names: { 1: '3', 2: '1', 3: '2' } })
    expect(matrix.posted[1]?.rows[2]).toEqual({ door: 'shut', key: 'Y', opens: 'no' })
    expect(matrix.revision).toBe(2)
    expect(matrix.changes).toEqual([
      {
        date: '2026-05-01',
        revision: 2,
        text: 'The message of 2026-04-08: 2 rows changed.',
        rows: ['2', '3'],
        notes: [],
      },
    ])
  })

  it('brings rows and notes, and retires what it no longer has', async () => {
    const own = await taken(text, { date })
    const { matrix } = await sound(
      own,
      text
        .replace('1 | open | X | no', '1 | open | Y | no (b)\n7 | open | N | yes')
        .replace('(a)\n', '\n')
        .replace('(a) Not without a key.', '(b) The key does not matter.'),
    )
    expect(matrix.rows.find(({ id }) => id === '7')).toMatchObject({
      group: 'open-doors',
      verdicts: { opens: { mark: 'yes' } },
    })
    expect(matrix.notes.map(({ id, retired }) => [id, retired?.reason])).toEqual([
      ['a', 'The message of 2026-04-08 no longer has it.'],
      ['b', undefined],
    ])
    expect(matrix.rows.find(({ id }) => id === '1')?.notes).toEqual(['b'])
    const less = await sound({ ...own, incomplete: 'So it is.' }, text.replace('2 | shut | Y | yes\n', ''))
    expect(less.matrix.rows.find(({ id }) => id === '2')?.retired?.reason).toBe(
      'The message of 2026-04-08 no longer has it.',
    )
    expect(less.matrix.posted[1]?.gone).toEqual(['2'])
  })

  it('about some rows lets the others stand', async () => {
    const own = await taken(text, { date })
    const part =
      '# | door | key | opens\n--|------|-----|------\n2 | shut | Y | no\n3 | shut | N | warn is_stuck (a)\n\n(a) Never.\n'
    const { matrix } = await sound(own, part, true)
    expect(Object.keys(cellsOf(matrix))).toEqual(['1', '2', '3'])
    expect(matrix.rows.filter(({ retired }) => retired)).toEqual([])
    expect(matrix.posted[1]?.gone).toBeUndefined()
    const nameless = 'door | key | opens\n-----|-----|------\nshut | N | yes\n'
    const one = await sound(own, nameless, true)
    expect(cellsOf(one.matrix)[3]).toEqual(['shut', 'N', 'yes'])
    expect(one.matrix.posted[1]).toMatchObject({ rows: { 3: { opens: 'yes' } } })
    expect(one.matrix.posted[1]?.names).toBeUndefined()
    expect(one.matrix.notes[0]?.retired).toBeDefined()
  })

  it('never gives an id anew', async () => {
    const own = await taken(text, { date })
    const retired = { ...own, permalinks: [...own.permalinks, { kind: 'row', id: '4' }] }
    const newer = text.replace('1 | open | X | no', '1 | open | Y | no\n4 | open | N | yes')
    const message = await importTable(bytes(newer), { like: own, date })
    if ('refusals' in message) throw new Error('refused')
    const found = takeIn(retired, message, pairingOf(retired, message.matrix), {
      ...{ id: '2026-04-07-2', isPartial: false, today: date },
    })
    expect('matrix' in found && found.matrix.rows.map(({ id }) => id)).toEqual(['1', '2', '3', '5'])
  })

  it('leaves what was changed here, unless it agrees', async () => {
    const changed = [{ cell: 'opens', reason: 'It was tried.', source: 'A test.' }]
    const own = withRow(await taken(text, { date }), '2', { verdicts: { opens: { mark: 'no' } }, changed })
    const same = await sound(own, text)
    expect(same.matrix.rows[1]).toMatchObject({ verdicts: { opens: { mark: 'no' } }, changed })
    const other = await sound(own, text.replace('| yes', '| warn has_rusted'))
    expect(other.open).toEqual(['row `2`, `opens`: stays `no`, as changed here; the message has `warn has_rusted`'])
    expect(other.matrix.rows[1]).toMatchObject({ verdicts: { opens: { mark: 'no' } }, changed })
    const agreed = await sound(own, text.replace('| yes', '| no'))
    expect(agreed.matrix.rows[1]).toMatchObject({ verdicts: { opens: { mark: 'no' } }, changed: [] })
  })

  it('answers a question, or leaves it to a person', async () => {
    const question = { cell: 'opens', reads: 'no', reason: 'It was tried.', source: 'A test.' }
    const own = withRow(await taken(text, { date }), '2', { questioned: [question] })
    const answered = await sound(own, text.replace('| yes', '| no'))
    expect(answered).toMatchObject({ open: [] })
    expect(answered.matrix.rows[1]).toMatchObject({ verdicts: { opens: { mark: 'no' } }, questioned: [] })
    const { open, matrix } = await sound(own, text.replace('| yes', '| warn has_rusted'))
    expect(open).toEqual(['row `2`, `opens`: is questioned, and is `warn has_rusted` now'])
    expect(matrix.rows[1]?.questioned).toEqual([question])
  })

  it('is refused for what the matrix has no word for', async () => {
    const own = await taken(text, { date })
    const { refusals } = await withNewer(own, text.replace('| yes', '| maybe').replace('1 | open', '1 | ajar'))
    expect(refusals).toEqual([
      {
        line: 9,
        message: 'row `1`, `door`: `ajar` is nothing that doors has there'.replace('doors', own.id),
        allowed: '`open`, `shut`, `X`',
      },
      {
        line: 10,
        message: `row \`2\`, \`opens\`: \`maybe\` is nothing that ${own.id} has there`,
        allowed: '`no`, `yes`, `warn`',
      },
    ])
    const creaks = text
      .replaceAll(/^(\d.*?)( \(a\))?$/gm, '$1 | no$2')
      .replace('| opens', '| opens | creaks')
      .replace('-----\n', '-----|-----\n')
    expect((await withNewer(own, creaks)).refusals?.[0]).toEqual({
      message: `column \`creaks\` is none of ${own.id}`,
      allowed: '`door`, `key`, `opens`; a new one is added by hand first',
    })
  })
})

it('messages of a day are numbered', () => {
  const posted = (id: string) => ({ id, source: 'One.', rows: {} })
  expect(freePostedId([], date)).toBe(date)
  expect(freePostedId([posted(date)], date)).toBe(`${date}-2`)
  expect(freePostedId([posted('2026-04-06'), posted(date), posted(`${date}-9`)], date)).toBe(`${date}-10`)
})
