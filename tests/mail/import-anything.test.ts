import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importTable } from '../../src/mail/import-table.ts'
import { emptyRow } from '../../src/model/empty-matrix.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { rowTable } from '../../src/render/text/row-table.ts'
import { tdpMatrix } from '../content/tdp-matrix.ts'
import { bytes, cellsOf, taken } from './taken.ts'

const tdp = tdpMatrix()

/** Matrices whose text form has all that they say in the table. */
const plain: fc.Arbitrary<Matrix> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 3 }),
    words: fc.shuffledSubarray(['shut', 'open', 'not yet', 'leaf P', 'half-way', 'v1', 'M_W', '!M', 'a->b'], {
      minLength: 6,
    }),
    marks: fc.array(fc.constantFrom('yes', 'no', 'it waits', 'warn if_full'), { minLength: 27, maxLength: 27 }),
    merged: fc.boolean(),
  })
  .map(({ sizes, words, marks, merged }) => {
    const inputs = sizes.map((size, at) => ({
      id: `in${at}`,
      values: Array.from({ length: size }, (_, value) => ({ id: words[(at + value) % words.length] ?? '' })),
    }))
    const combinations = inputs.reduce<string[][]>(
      (all, { values }) => all.flatMap((one) => values.map(({ id }) => [...one, id])),
      [[]],
    )
    // Rows that differ in the last input alone may be one.
    const [first, last] = [inputs[0], inputs.at(-1)].map((input) => input?.values[0]?.id)
    const rows = combinations.flatMap((one) =>
      !merged || one[0] !== first ? [one] : one.at(-1) === last ? [[...one.slice(0, -1), 'X']] : [],
    )
    return {
      ...tdp,
      ...{ id: 'made', inputs, outcomes: undefined, notes: [] },
      verdicts: [{ id: 'out', marks: ['yes', 'no', 'it waits', 'warn if_full'].map((id) => ({ id })) }],
      groups: [{ id: 'all', label: 'All' }],
      rows: rows.map((values, at) => ({
        ...emptyRow,
        id: String(at + 1),
        group: 'all',
        inputs: Object.fromEntries(
          inputs.map(({ id }, index) => [
            id,
            values[index] === 'X'
              ? { either: true as const }
              : { either: false as const, values: [values[index] ?? ''] },
          ]),
        ),
        verdicts: { out: { mark: marks[at] ?? 'no' } },
      })),
    }
  })

test('the text of a matrix is taken over as the matrix, however a mail has treated it', async () => {
  const changes = {
    quoted: (text: string) => text.replaceAll(/^/gm, '> '),
    twice: (text: string) => text.replaceAll(/^/gm, '>> '),
    collapsed: (text: string) => text.replaceAll(/ +/g, ' '),
    flowed: (text: string) => text.replaceAll(/^(.{24,}?) (?=\| )/gm, '$1 \n'),
    windows: (text: string) => text.replaceAll('\n', '\r\n'),
  }
  await fc.assert(
    fc.asyncProperty(plain, fc.subarray(Object.values(changes)), async (matrix, ways) => {
      const text = ways.reduce((text, change) => change(text), `${rowTable(matrix, matrix.rows).join('\n')}\n`)
      const inputs = matrix.inputs.map(({ id }) => id)
      expect(cellsOf(await taken(text, { inputs, any: ['X'] })), text).toEqual(cellsOf(matrix))
    }),
    { numRuns: 25 },
  )
})

test('anything at all ends in a matrix or in words', async () => {
  const pieces = fc.constantFrom(
    '|',
    '+',
    '-',
    '=',
    '---|---',
    '> ',
    ' ',
    '  ',
    '\n',
    '\t',
    ',',
    'a',
    'X',
    '(a1)',
    '<table>',
    '<tr><td>',
    '* - ',
    '│',
    'From: x',
    '\0',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 2000 }),
        fc.array(pieces, { maxLength: 400 }).map((all) => bytes(all.join(''))),
      ),
      async (given) => {
        const found = await importTable(given, {})
        if ('refusals' in found) for (const { message } of found.refusals) expect(message).toMatch(/\S/)
        else expect(found.matrix.rows.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 150 },
  )
})
