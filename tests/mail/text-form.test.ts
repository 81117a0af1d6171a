import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkContent } from '../../src/check/check-content.ts'
import { root } from '../../src/command/root.ts'
import { siteOf } from '../../src/derive/addresses.ts'
import { asciiLine } from '../../src/derive/ascii.ts'
import { cellText, columnLabel } from '../../src/derive/cell-text.ts'
import { currentRows } from '../../src/derive/coverage.ts'
import { groupLabel } from '../../src/derive/entries-by-id.ts'
import { importTable } from '../../src/mail/import-table.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { matrixText } from '../../src/render/text/matrix-text.ts'
import { proseLine } from '../../src/render/text/prose-text.ts'
import { textContextOf } from '../../src/render/text/text-context.ts'
import { tdpMatrix } from '../content/tdp-matrix.ts'
import { bytes, taken } from './taken.ts'

const site = siteOf({ SITE: 'https://site.example', BASE: '/' })
const textOf = (matrix: Matrix) => matrixText(matrix, textContextOf(site, matrix))
const contents = ['examples', 'tests/rich', 'tests/check/base', 'src/content']
const matrices = contents.flatMap((content) => checkContent(root, content).matrices.map(({ matrix }) => matrix))

const ways = {
  'as it is': (text: string) => text,
  quoted: (text: string) => text.replaceAll(/^/gm, '> '),
  'quoted twice': (text: string) => text.replaceAll(/^/gm, '>> '),
  'with the line ends of Windows': (text: string) => text.replaceAll('\n', '\r\n'),
  'with spaces drawn together': (text: string) => text.replaceAll(/ +/g, ' '),
}

/** What a person says of a matrix beside its text, which marks no column as given. */
const choicesOf = ({ inputs }: Matrix) => ({
  inputs: inputs.map((input) => asciiLine(columnLabel(input))),
  isQuoted: true,
})

/** A cell with its lists in one order: `all but` tells none of the values but those left out. */
const inOrder = (text: string) =>
  text.replace(/^(all but )?(\S.*\|.*?)((?: \([^)]*\))?)$/, (_, but = '', values: string, marks) =>
    [but, values.split('|').toSorted().join('|'), marks].join(''),
  )

/** What the text form has of a matrix, and import gives back of it. */
const told = (matrix: Matrix) => ({
  heads: [...matrix.inputs, ...matrix.verdicts].map((column) => [
    asciiLine(columnLabel(column)),
    ...(column.headingNotes ?? []),
  ]),
  rows: currentRows(matrix).map((row) => [
    asciiLine(row.id),
    ...[...matrix.inputs, ...matrix.verdicts].map(({ id }) => inOrder(asciiLine(cellText(matrix, row, id)))),
  ]),
})

/** The same of groups by the rows in each, notes and what they are about. */
const toldBeside = (matrix: Matrix) => ({
  groups: currentRows(matrix).map(({ id, group }) => {
    const { text } = matrix.groups.find((one) => one.id === group) ?? {}
    return [id, [asciiLine(groupLabel(matrix, group)), ...(text ? [proseLine(text)] : [])].join(', ').toLowerCase()]
  }),
  notes: matrix.notes
    .filter(({ retired }) => retired === undefined)
    .map(({ id, title, shares, sources }) => [
      id,
      proseLine(title),
      shares ?? '',
      sources.map((one) => proseLine(one).replaceAll(/[*`]/g, '')).join('; '),
    ]),
})

test.each(matrices)('the text form of $id gives its rows back, however a mail has treated it', async (matrix) => {
  const own = told(matrix)
  for (const [name, way] of Object.entries(ways)) {
    const found = await importTable(bytes(way(textOf(matrix))), choicesOf(matrix))
    if ('refusals' in found) throw new Error(`${name}: ${JSON.stringify(found.refusals)}`)
    expect(told(found.matrix), name).toEqual(own)
  }
})

test.each(matrices)('the text form of $id gives its groups and notes back', async (matrix) => {
  for (const way of [ways['as it is'], ways.quoted]) {
    const back = toldBeside(await taken(way(textOf(matrix)), choicesOf(matrix)))
    expect(back).toEqual(toldBeside(matrix))
  }
})

const reference = tdpMatrix()

/** Matrices with all that stands around a table: a legend, groups, notes, marks with conditions, cells of several marks. */
const whole: fc.Arbitrary<Matrix> = fc
  .record({
    values: fc.shuffledSubarray(['shut', 'not yet', 'half-way', 'M_W', '!M', 'SHARE ROW EXCLUSIVE'], { minLength: 3 }),
    marks: fc.array(fc.constantFrom('keep', 'warn if_full', 'warn !is_open && has_key', 'keep, stop'), {
      minLength: 18,
      maxLength: 18,
    }),
    notes: fc.array(fc.constantFrom('', 'a1', 'flag-order'), { minLength: 18, maxLength: 18 }),
    words: fc.array(fc.constantFrom('a', 'whoever', 'comes', 'first', 'has `two words`', 'and', 'f_two()'), {
      minLength: 3,
      maxLength: 40,
    }),
    groups: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ values, marks, notes, words, groups }) => {
    const says = `It ${words.join(' ')}.`
    const ids = values.map((label, at) => ({ id: `v${at}`, label }))
    const rows = values.flatMap((_, at) =>
      ['Y', 'N'].map((key, index) => {
        const [first = '', second] = (marks[at * 2 + index] ?? '').split(', ')
        const [mark = '', ...condition] = first.split(' ')
        const note = notes[at * 2 + index]
        return {
          id: `r${at * 2 + index + 1}`,
          inputs: {
            door: { either: false as const, values: [`v${at}`] },
            key: { either: false as const, values: [key] },
          },
          verdicts: {
            out: {
              mark,
              ...(condition.length > 0 ? { condition: condition.join(' ') } : {}),
              ...(second ? { also: [{ mark: second }] } : {}),
            },
          },
          group: `g${Math.min(groups - 1, at)}`,
          notes: note ? [note] : [],
          ...{ questioned: [], qualified: [], changed: [], code: [], sources: [], body: '' },
        }
      }),
    )
    const used = (['a1', 'flag-order'] as const).filter((id) => rows.some((row) => row.notes.includes(id)))
    return {
      ...reference,
      ...{ id: 'made', title: 'Made', posted: [], outcomes: undefined, source: undefined, contexts: undefined },
      ...{ diagram: undefined, grid: undefined, claims: [], assertions: [], flows: [], glossary: [], verified: [] },
      inputs: [
        { id: 'door', values: ids },
        { id: 'key', label: 'has key', values: [{ id: 'Y' }, { id: 'N' }] },
      ],
      verdicts: [{ id: 'out', marks: [{ id: 'keep' }, { id: 'stop' }, { id: 'warn', condition: true as const }] }],
      groups: Array.from({ length: groups }, (_, at) => ({
        id: `g${at}`,
        label: `Group ${at + 1}`,
      })),
      legend: [...ids, { id: 'door' }, { id: 'key' }].map((entry) => ({ ...entry, text: says })),
      rows,
      notes: used.map((id) => ({ id, title: 'Short', code: [], sources: [says], body: `${says}\n\n${says}` })),
    } as Matrix
  })

test('the text form of any matrix gives its table, legend, groups and notes back', async () => {
  await fc.assert(
    fc.asyncProperty(whole, fc.subarray(Object.values(ways).slice(0, 4)), async (matrix, changes) => {
      const text = changes.reduce((text, change) => change(text), textOf(matrix))
      const found = await importTable(bytes(text), choicesOf(matrix))
      if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
      expect(told(found.matrix), text).toEqual(told(matrix))
      expect(toldBeside(found.matrix), text).toEqual(toldBeside(matrix))
      const legend = ({ legend }: Matrix) =>
        legend.flatMap(({ id, label = id, text }) =>
          matrix.legend.some((entry) => (entry.label ?? entry.id) === label)
            ? [[label, proseLine(text).replaceAll(/^"|"$|[`]|\\/g, '')]]
            : [],
        )
      expect(legend(found.matrix), text).toEqual(legend(matrix))
    }),
    { numRuns: 25 },
  )
})
