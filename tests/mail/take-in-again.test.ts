import { describe, expect, it } from 'vitest'
import { otherOrder } from '../../src/mail/open-questions.ts'
import { pairingOf } from '../../src/mail/pairing.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { cellsOf, taken } from './taken.ts'
import { date, sound, text, withNewer, withRow } from './with-newer.ts'

describe('a newer message', () => {
  it('has a row and a note again that it had given up', async () => {
    const own = await taken(text, { date })
    const less = text.replace('3 | shut | N | warn is_stuck (a)\n', '').replace('(a) Not without a key.\n', '')
    const without = (await withNewer({ ...own, incomplete: 'So it is.' }, less)) as { read: Matrix }
    expect(without.read.rows[2]?.retired?.reason).toBe('The message of 2026-04-08 no longer has it.')
    expect(without.read.notes[0]?.retired?.reason).toBe('The message of 2026-04-08 no longer has it.')
    const again = text.replace('3 | shut', '9 | shut')
    const { matrix, open } = await sound({ ...without.read, incomplete: undefined }, again)
    expect(open).toEqual([])
    expect(matrix.rows).toEqual(own.rows)
    expect(matrix.notes).toEqual(own.notes)
    expect(matrix.posted.map(({ id }) => id)).toEqual([date, '2026-04-08', '2026-04-08-2'])
    expect(matrix.posted[2]?.names).toEqual({ 3: '9' })
    expect(matrix.changes.at(-1)).toMatchObject({
      text: 'The message of 2026-04-08 (2): 1 row back.',
      rows: ['3'],
      notes: ['a'],
    })
  })

  it('leaves a row retired that was retired here against the last message', async () => {
    const retired = { reason: 'It never was.', see: [] }
    const own = withRow({ ...(await taken(text, { date })), incomplete: 'So it is.' }, '2', { retired })
    const { matrix, open } = await sound(own, text)
    expect(open).toEqual(['row `2` stays retired, as decided here; the message has it'])
    expect(matrix.rows[1]).toEqual(own.rows[1])
    const never = await sound({ ...own, posted: [], incomplete: undefined }, text)
    expect(never.open).toEqual(['row `2` is back, which was retired here: It never was.'])
    expect(never.matrix.rows[1]?.retired).toBeUndefined()
  })

  it('is about the retired row of its id where several were about the same', async () => {
    const own = await taken(text, { date })
    const [, second] = own.rows
    if (!second) throw new Error('no such row')
    const retired = { reason: 'It never was.', see: [] }
    const twice = ['9', '2'].map((id): Matrix['rows'][number] => ({ ...second, id, retired }))
    const matrix = { ...own, rows: own.rows.flatMap((row) => (row === second ? twice : [row])) }
    expect(pairingOf(matrix, own).rows.get(second)?.id).toBe('2')
  })

  it('divides numbers anew', async () => {
    const ages = `# | door | age | opens
--|------|-----|------
1 | open | 0-99 | no
2 | shut | 0-49 | yes
3 | shut | 50-99 | no
`
    const own = await taken(ages, { date, inputs: ['door', 'age'] })
    const newer = ages.replace('0-49', '0-39').replace('50-99', '40-89').concat('4 | shut | 90-99 | yes\n')
    const { matrix, open } = await sound(own, newer)
    expect(open).toEqual([])
    expect(cellsOf(matrix)).toEqual({
      1: ['open', '0-99', 'no'],
      2: ['shut', '0-39', 'yes'],
      3: ['shut', '40-89', 'no'],
      4: ['shut', '90-99', 'yes'],
    })
    expect(matrix.inputs[1]?.values.map(({ id }) => id)).toEqual(['0-39', '40-89', '90-99'])
    expect(matrix.changes.at(-1)?.rows).toEqual(['2', '3', '4'])
    expect((await withNewer(own, ages.replace('0-49', '0-49, late'))).refusals?.[0]?.message).toBe(
      `row \`2\`, \`age\`: \`0-49, late\` is nothing that ${own.id} has there`,
    )
  })

  it('puts new rows where they stand, as the first one that applies may count', async () => {
    const first = `F | door | key | opens
--|------|-----|------
1 | open | N | no
2 | shut | Y | yes
3 | X | X | no
`
    const own = await taken(first, { date, inputs: ['door', 'key'] })
    expect(own.hit).toBe('first')
    const newer = first.replace('3 | X', '4 | shut | N | yes\n3 | X').replace('F |', '# |')
    const { matrix } = await sound(own, newer)
    expect(matrix.rows.map(({ id }) => id)).toEqual(['1', '2', '4', '3'])
    expect(otherOrder(matrix, ['1', '3', '2', '4'])).toEqual([
      'row `3` stands before `2` in the message and behind it here, where the first counts',
      'row `3` stands before `4` in the message and behind it here, where the first counts',
    ])
  })

  it('says what else is another', async () => {
    const own = await taken(text, { date })
    const other = text
      .replace('Rows 1-1 are for open doors.\nRows 2-3', 'Rows 1-2 are for open doors.\nRows 3-3')
      .replace('| opens', '| opens (a)')
      .replace('Not without', 'Never without')
      .replace('(a) N', '(b) Not without a key.\n(a) N')
      .replace('| no\n', '| no (b)\n')
    expect((await sound(own, other)).open).toEqual([
      'column `opens` has note `a` in the message, and no note here',
      'row `2` stays under `Shut ones`; the message has it under `Open doors`',
      'note `b` of the message says what note `a` said',
      'note `a` says something else in the message than before',
    ])
  })
})
