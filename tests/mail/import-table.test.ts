import { describe, expect, it, test } from 'vitest'
import { columnLabel } from '../../src/derive/cell-text.ts'
import { coverageOf } from '../../src/derive/coverage.ts'
import { type Choices, importTable, type Refusal } from '../../src/mail/import-table.ts'
import { tdpMatrix } from '../content/tdp-matrix.ts'
import { examples, mail } from './messages.ts'
import { bytes, cellsOf, taken } from './taken.ts'

const refusals = async (text: string, choices: Choices = {}): Promise<Refusal[]> => {
  const found = await importTable(bytes(text), choices)
  return 'refusals' in found ? found.refusals : []
}

describe.each(examples)('$name', ({ text, inputs, rows }) => {
  it('is taken over cell by cell', async () => {
    const matrix = await taken(text)
    expect(matrix.inputs.map(columnLabel)).toEqual(inputs)
    expect(matrix.verdicts.map(columnLabel)).toHaveLength(1)
    expect(cellsOf(matrix)).toEqual(rows)
    expect(coverageOf(matrix)).toMatchObject({ combinations: 4, rows: 3, gaps: [], overlaps: [] })
  })
})

describe('a table that was posted', () => {
  const tdp = tdpMatrix()
  const cells = tdp.posted[0]?.rows ?? {}
  const line = (values: string[]) => `> ${values.join(' | ')}`
  const rule = '> ---|----|----|---|---|---|---'
  const rows = Object.entries(cells).map(([id, row]) => line([id, ...Object.values(row)]))
  const text = [
    'Re: [PATCH 1/2] KVM: a table of scenarios',
    'From: Smith, Ada',
    'Date: Tue Apr 07 2026 - 13:21:40 EST',
    'On Tue, 2026-04-07 at 16:34 +0800, Yan Zhao wrote:',
    '> Legend:',
    '> NP: nothing is there',
    '> P: something is there, which may',
    '> go on in a second line',
    '> X: yes or no',
    '> valid: whether it may be',
    '>',
    '> Scenarios 1-5 are for mapping,',
    '> Scenarios 6-10 are for changes.',
    '> Scenarios 11-14 are for zapping.',
    '>',
    '> |mirror root| KVM_BUG_ON()',
    '> # | old_spte | new_spte | shared | valid | allowed | hittable',
    rule,
    ...rows.slice(0, 5),
    rule,
    'Nice.',
    ...rows.slice(5, 10),
    rule,
    ...rows.slice(10),
    '>',
    '> (a1)(a2) One text for both,',
    '> over two lines.',
    '> (b) Not yet.',
    '> (c) It warns.',
    '> (d) It warns as well.',
  ].join('\n')

  it('has its rows, groups, legend, notes and cells, and covers all', async () => {
    const matrix = await taken(text)
    expect(matrix.inputs.map(({ id }) => id)).toEqual(['old_spte', 'new_spte', 'shared'])
    expect(matrix.verdicts.map(columnLabel)).toEqual(['valid', 'mirror root allowed', 'KVM_BUG_ON() hittable'])
    expect(coverageOf(matrix)).toMatchObject({ combinations: 18, rows: 14, gaps: [], overlaps: [] })
    expect(matrix.groups.map(({ label }) => label)).toEqual(['Mapping', 'Changes', 'Zapping'])
    expect(matrix.notes.map(({ id, shares }) => [id, shares])).toEqual([
      ['a1', undefined],
      ['a2', 'a1'],
      ...['b', 'c', 'd'].map((id) => [id, undefined]),
    ])
    expect(matrix.source).toMatchObject({ author: 'Yan Zhao', date: '2026-04-07' })
    expect(Object.values(cellsOf(matrix))).toEqual(Object.values(cells).map((row) => Object.values(row)))
    expect(matrix.posted[0]?.rows['2']).toMatchObject({ 'KVM_BUG_ON-hittable': 'Y (a1)' })
    expect(matrix.legend.find(({ id }) => id === 'P')).toMatchObject({
      explains: ['leaf P', 'nonleaf P'],
      text: 'To be written.',
    })
    expect(matrix.source).toMatchObject({ quoted: { author: 'Smith, Ada', date: '2026-04-07' } })
    expect(matrix.posted[0]?.source).toContain('by Yan Zhao,')
    expect(matrix.posted[0]?.source).toContain(', as quoted by Smith, Ada on 2026-04-07')
  })

  it('keeps none of the words of the message, and tells by digests when another has others', async () => {
    const matrix = await taken(text)
    for (const words of ['One text for both', 'nothing is there', 'It warns'])
      expect(JSON.stringify(matrix)).not.toContain(words)
    const digests = (one: typeof matrix) => ({ ...one.posted[0]?.legend, ...one.posted[0]?.notes })
    const other = await taken(
      text.replace('It warns as well', 'It warns').replace('nothing is there', 'there\n> is none'),
    )
    const changed = Object.entries(digests(matrix)).filter(
      ([key, said]) => JSON.stringify(said) !== JSON.stringify(digests(other)[key]),
    )
    expect(changed.map(([key]) => key)).toEqual(['NP', 'd'])
    const wrapped = await taken(text.replace('> (b) Not yet.', '> (b) Not\n> yet.'))
    expect(digests(wrapped)).toEqual(digests(matrix))
  })

  it('keeps its words as quotations where that is said', async () => {
    const matrix = await taken(text, { isQuoted: true })
    expect(matrix.legend.find(({ id }) => id === 'P')?.text).toBe(
      '“something is there, which may go on in a second line”',
    )
    expect(matrix.notes[0]?.body).toBe('In the words of the message: “One text for both, over two lines.”\n')
    expect(matrix.posted[0]).toMatchObject({
      legend: { P: { quoted: 'something is there, which may go on in a second line' } },
      notes: {
        a1: { quoted: 'One text for both, over two lines.' },
        a2: { quoted: 'One text for both, over two lines.' },
      },
    })
  })
})

test('a raw message says who wrote it, when and to which list', async () => {
  const [{ text = '' } = {}] = examples
  const matrix = await taken(mail(text, 'List-Id: All about doors <doors.lists.example.org>'))
  expect(matrix.title).toBe('Doors and keys')
  expect(matrix.source).toEqual({
    ...{ author: 'Ada Smith', date: '2026-04-07', subject: 'Re: [PATCH v2 1/3] Doors and keys', list: 'doors' },
    remark: 'Message-ID `<20260407.1@example.org>`.',
  })
})

test('an mbox may have messages without a table', async () => {
  const [{ text = '' } = {}] = examples
  const box = [mail('No table.\n'), mail(text)].map((one) => `From ada@example.org Tue Apr  7 16:34:00 2026\n${one}\n`)
  expect(Object.keys(cellsOf(await taken(box.join('\n'))))).toEqual(['1', '2', '3'])
})

describe('what a person has to decide', () => {
  const [{ text: one = '' } = {}] = examples

  it('no table', async () => {
    expect(await refusals('Hello,\n\nno table.\n')).toEqual([
      { message: 'no table in 4 lines', allowed: expect.stringContaining('a header and two rows') },
    ])
  })

  it('several tables', async () => {
    const two = `${one}\nor\n\n${one.replaceAll('door', 'window')}`
    const [{ message = '' } = {}] = await refusals(two)
    expect(message).toMatch(/^there are 2 tables: 1: lines 1 to 5, .* `door`.*; 2: lines 9 to 13, .* `window`/)
    expect((await taken(two, { table: 2 })).inputs[0]?.id).toBe('window')
    expect(await refusals(two, { table: 3 })).toHaveLength(1)
  })

  it('ragged rows, each with its line', async () => {
    expect(await refusals(one.replace('2 | shut | Y | yes', '2 | shut | Y | yes | no'))).toMatchObject([
      { line: 4, message: 'a row of 5 cells, where there are 4 columns' },
    ])
  })

  it('a combination that is there twice', async () => {
    const [found] = await refusals(one.replace('3 | shut | N | no', '3 | shut | Y | no'), { inputs: ['door', 'key'] })
    expect(found?.line).toBe(5)
    expect(found?.message).toBe('row `3` has door=shut; key=Y, as row `2` in line 4 has, and says otherwise')
  })

  it('a heading that there is not', async () => {
    expect(await refusals(one, { inputs: ['dor'] })).toMatchObject([{ message: 'no column `dor`' }])
  })
})

it('takes what a person says of the columns', async () => {
  const text = 'a | b | c\n--|---|---\nx1 | X | y\nx2 | X | n\nx1 | Y | n\n'
  expect((await taken(text)).inputs.map(({ id }) => id)).toEqual(['a', 'b'])
  const said = await taken(text, { inputs: ['a', 'b', 'c'].slice(0, 2), any: ['none'] })
  expect(said.inputs[1]?.values.map(({ id }) => id)).toEqual(['X', 'Y'])
})

it('takes the hit policy from the corner', async () => {
  const text = 'F | door | key | opens\n--|---|---|---\n1 | open | X | no\n2 | shut | Y | yes\n3 | X | N | no\n'
  expect(await taken(text, { inputs: ['door', 'key'] })).toMatchObject({ hit: 'first' })
})

it('is not held up by what is too large to be a table', async () => {
  const [{ text: one = '' } = {}] = examples
  const wide = `${Array.from({ length: 1000 }, (_, at) => at).join(' | ')}\n`.repeat(4)
  expect(await refusals(wide)).toMatchObject([{ line: 1, message: 'a table of 1000 columns', allowed: 'at most 40' }])
  expect(await refusals('| a | b |\n'.repeat(5000))).toMatchObject([{ line: 1, message: 'a table of 4999 rows' }])
  expect(await refusals('|'.repeat(1_000_000))).toHaveLength(1)
  expect(await refusals('<table><tr><td>'.repeat(5000))).toHaveLength(1)
  expect((await taken(one.replace('yes', `yes${'(a1)'.repeat(20_000)}`))).rows).toHaveLength(3)
  expect((await taken(`${one}${'(a1) text\n'.repeat(9000)}`)).rows).toHaveLength(3)
  expect(await refusals(`${'door  key  opens\n'.repeat(6000)}`)).toMatchObject([{ message: 'a table of 5999 rows' }])
})
