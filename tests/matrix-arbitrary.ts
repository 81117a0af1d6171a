import fc from 'fast-check'
import { either, type InputCell } from '../src/model/cell.ts'
import type { Input, Matrix, Note, Row, Verdict } from '../src/model/matrix.ts'
import { hostileText, lineOf, proseOf } from './hostile-text.ts'
import { cellOf, split } from './boxes-of-rows.ts'
import { executed } from './executed.ts'
import { qualify } from './qualify.ts'
import { recordOf } from './record-of.ts'
import { withPosted } from './with-posted.ts'

type Gen = fc.GeneratorValue

/**
 * Matrices that pass every check: one to five inputs, complete and disjoint rows with lists and `X`, notes, conditions,
 * questioned and changed cells, posted cells, contexts, flows and verdicts that are compared with them, assertions, what comes of them,
 * and records of runs. Labels and prose are hostile, ids are not. No two labels of one kind are alike.
 */
// Without shrinking: each step back would make a whole matrix anew, and a failure would take minutes to be told.
export const matrixArbitrary: fc.Arbitrary<Matrix> = fc.noShrink(fc.gen().map((gen) => matrixFrom(gen)))

/** The same with a row or more left out and declared so, unless there is one row only. */
export const sparseMatrixArbitrary: fc.Arbitrary<Matrix> = fc.noShrink(fc.gen().map((gen) => matrixFrom(gen, true)))

function matrixFrom(gen: Gen, isSparse = false): Matrix {
  const label = (suffix: string) => (gen(fc.boolean) ? `${gen(() => hostileText)}~${suffix}` : undefined)
  const number = (min: number, max: number) => gen(() => fc.integer({ min, max }))
  const inputs = Array.from({ length: number(1, 5) }, (_, index): Input => ({
    id: `in${index}`,
    label: label(`i${index}`),
    phrase: gen(fc.boolean) ? 'either' : undefined,
    values: Array.from({ length: number(1, 4) }, (_, at) => ({
      id: `v${at}`,
      label: label(`v${at}`),
      word: label(`w${at}`),
    })),
  }))
  const wildcards = gen(fc.boolean) ? [{ id: either }, { id: 'any', phrase: 'of any kind' }] : undefined
  const contexts = gen(fc.boolean)
    ? ['c0', 'c1'].map((id) => ({ id, label: label(id) ?? id, phrase: label(`p${id}`) }))
    : undefined
  const verdicts = Array.from({ length: number(1, 3) }, (_, index): Verdict => ({
    id: `out${index}`,
    label: label(`o${index}`),
    reached: gen(fc.boolean) ? { mark: 'Y', context: contexts?.[number(0, 2)]?.id } : undefined,
    marks: [
      { id: 'Y', phrase: 'yes', label: label(`m${index}`) },
      { id: 'N' },
      { id: either, open: gen(fc.boolean) || undefined },
      { id: 'warn', condition: true, phrase: 'warns if {condition}' },
    ],
  }))
  const outcomes = gen(fc.boolean)
    ? {
        order: [
          { id: 'nothing', label: label('o0'), phrase: 'nothing comes of it' },
          { id: 'told', label: label('o1'), phrase: gen(() => hostileText), tone: 'warn' as const },
          { id: 'broken', phrase: 'it breaks', tone: 'bad' as const },
        ],
        kinds: [
          { id: 'tell', outcome: 'told', label: label('k0') },
          { id: 'break', outcome: 'broken', silent: 'told', text: 'Breaks it.' },
        ],
        faults: [
          { id: 'none', text: 'Nothing is wrong.' },
          { id: 'storm', label: label('f1'), text: 'There is a storm.' },
        ],
        columns: [
          {
            id: 'calm',
            label: label('c0'),
            contexts: contexts ? ['c0'] : [],
            faults: ['none'],
            text: 'In calm weather.',
          },
          { id: 'rough', contexts: [], faults: ['none', 'storm'], text: 'In any weather.' },
        ],
      }
    : undefined
  const groups = Array.from({ length: number(1, 3) }, (_, index) => ({
    id: `g${index}`,
    label: label(`g${index}`) ?? `Group ${index}`,
  }))
  const noteIds = ['a1', 'a2', 'b'].slice(0, number(0, 3))
  const all = split(gen, [inputs.map(({ values }) => values.map(({ id }) => id))], number(0, 8))
  const boxes = isSparse && all.length > 1 ? all.slice(1).filter((_, index) => index === 0 || number(0, 4) > 0) : all
  const ids = boxes.map((_, index) => String(index + 1))
  const line = () => gen(() => lineOf([...ids, ...noteIds]))
  const prose = () => gen(() => proseOf([...ids, ...noteIds]))
  const parts = gen(fc.boolean)
    ? {
        rows: [
          { id: 'why', titles: ['Why', 'Why: "not"'], required: true },
          { id: 'who', titles: ['Who; $&'] },
        ],
      }
    : undefined
  const parted = () =>
    parts
      ? [prose(), `## ${gen(() => fc.constantFrom('Why', 'Why: "not"'))}`, prose(), '## Who; $&', prose()].join('\n\n')
      : prose()
  const rows = boxes.map((box, index): Row => {
    const cells = box.map((values, at): [string, InputCell] => [
      `in${at}`,
      cellOf(gen, values, inputs[at], wildcards !== undefined),
    ])
    const marks = verdicts.map(({ id }) => {
      const mark = gen(() => fc.constantFrom('Y', 'N', either, 'warn'))
      if (number(0, 7) === 0) return [id, { mark: 'Y', also: [{ mark: 'N' }] }] as const
      return [
        id,
        mark === 'warn' ? { mark, condition: `if_${gen(() => hostileText)}`.replace(/\s+$/, '') } : { mark },
      ] as const
    })
    const isQuestioned = number(0, 4) === 0
    return {
      id: ids[index] ?? '',
      inputs: Object.fromEntries(cells),
      verdicts: Object.fromEntries(marks),
      group: groups[Math.floor((index * groups.length) / boxes.length)]?.id ?? 'g0',
      notes: noteIds.filter((_, at) => boxes.length === 1 || at % boxes.length === index || number(0, 3) === 0),
      questioned: isQuestioned ? [{ cell: 'out0', reads: gen(() => hostileText), reason: line(), source: line() }] : [],
      qualified: [],
      changed: [],
      code: [],
      sources: Array.from({ length: number(0, 2) }, line),
      body: parted(),
    }
  })
  const notes = noteIds
    .filter((id) => rows.some((row) => row.notes.includes(id)))
    .map((id): Note => ({ id, title: `Note ${id}`, code: [], sources: [], body: prose() }))
  for (const row of rows) {
    row.notes = row.notes.filter((id) => notes.some((note) => note.id === id))
    // A note of a row stands on one of its cells now and then.
    const [first] = row.notes
    if (first !== undefined && number(0, 3) === 0)
      row.cellNotes = { [gen(() => fc.constantFrom('in0', 'out0'))]: [first] }
  }
  const words = [...inputs, ...verdicts].map(({ id }) => id)
  const legend = words.map((id) => ({ id, text: line() }))
  const matrix: Matrix = {
    id: 'made',
    title: `Made ${gen(() => fc.constantFrom('`f()` scenarios', 'matrix', '*two* words → more'))}`,
    summary: line(),
    revision: number(1, 99),
    parts,
    inputs,
    verdicts,
    wildcards,
    contexts,
    outcomes,
    groups: groups.filter(({ id }) => rows.some((row) => row.group === id)),
    legend,
    claims: [],
    incomplete: boxes.length < all.length ? 'Some combinations are left out.' : undefined,
    rows,
    notes,
    flows: Array.from({ length: number(0, 2) }, (_, index) => ({
      id: `flow${index}`,
      title: line(),
      inputs: {},
      contexts: contexts ? gen(() => fc.subarray(['c0', 'c1'], { minLength: 1 })) : [],
      rows: gen(() => fc.subarray(ids, { minLength: 1 })),
      path: ['`f()`'],
      until: gen(fc.boolean) ? 'v1' : undefined,
      sources: [],
    })),
    assertions: outcomes
      ? Array.from({ length: number(0, 4) }, (_, index) => ({
          id: `a${index}`,
          symbol: gen(() => fc.constantFrom('a_function', 'f')),
          kind: gen(() => fc.constantFrom('tell', 'break')),
          inputs: {},
          contexts: contexts ? gen(() => fc.subarray(['c0', 'c1'], { minLength: 1 })) : [],
          rows: gen(() => fc.subarray(ids, { minLength: 1 })),
          ...gen(() =>
            fc.constantFrom(
              { faults: ['none'], beside: [] },
              { faults: ['none', 'storm'], beside: [] },
              { faults: ['storm'], beside: [] },
              { faults: ['none'], beside: ['storm'] },
            ),
          ),
          // No two are one assertion in one case.
          when: `${line()} ${index}`,
          leaves: gen(fc.boolean) ? line() : undefined,
          until: gen(fc.boolean) ? 'v1' : undefined,
          sources: gen(fc.boolean) ? [line()] : [],
        }))
      : [],
    symbols: [symbol('a_function', 'f'), symbol('f', 'a_function')],
    glossary: gen(fc.boolean) ? [{ id: 'words', term: 'words', also: [], text: line(), sources: [line()] }] : [],
    models: [],
    executions: [],
    worlds: [],
    verified: [],
    posted: [],
    changes: [],
    permalinks: [],
  }
  const { revision } = matrix
  const first = number(Math.max(1, revision - 2), revision + 1)
  matrix.changes = Array.from({ length: revision + 1 - first }, (_, index) => ({
    date: `2026-01-0${index + 1}`,
    revision: first + index,
    text: line(),
    rows: gen(() => fc.subarray(ids)),
    notes: gen(() => fc.subarray(notes.map(({ id }) => id))),
  }))
  const qualified = qualify(matrix, line)
  const sound = outcomes && gen(fc.boolean) ? executed(qualified, line) : qualified
  const whole = gen(fc.boolean) ? withPosted(sound, number(0, rows.length)) : sound
  return { ...whole, permalinks: recordOf(whole) }
}

const symbol = (name: string, was: string): Matrix['symbols'][number] => ({
  name,
  kind: 'function',
  purpose: 'Does it.',
  history: [],
  was: [was],
  became: [],
  pins: {},
})
