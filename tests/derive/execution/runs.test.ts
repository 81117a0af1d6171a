import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runLine, runOf, runsOf } from '../../../src/derive/execution/runs.ts'
import { tdpMatrix } from '../../content/tdp-matrix.ts'

const plan: Parameters<typeof runsOf>[0] = {
  fields: [
    { id: 'lock', values: ['shared', 'exclusive'], text: '' },
    { id: 'level', values: ['1', '2', '3'], text: '' },
    { id: 'fault', values: ['none', 'busy'], default: 'none', text: '' },
  ],
  runs: [
    { lock: ['any'], level: ['1', '2'] },
    { lock: ['shared'], level: ['any'], fault: ['any'] },
  ],
  never: [{ level: ['1'], fault: ['busy'] }],
}

test('the runs of a plan are each there once, but for those that cannot be', () => {
  expect(runsOf(plan).map((run) => runLine(plan, run))).toEqual([
    'lock=shared level=1',
    'lock=shared level=2',
    'lock=exclusive level=1',
    'lock=exclusive level=2',
    'lock=shared level=2 fault=busy',
    'lock=shared level=3',
    'lock=shared level=3 fault=busy',
  ])
})

test('a line asks for the run that it was made of', () => {
  const [own] = tdpMatrix().executions
  if (!own) throw new Error('the reference has no runs')
  const word = (values: string[]) => fc.constantFrom(...values)
  const run = fc.record(Object.fromEntries(own.fields.map(({ id, values }) => [id, word(values)])))
  fc.assert(
    fc.property(run, (one) => {
      expect(runOf(own, runLine(own, one))).toEqual(one)
    }),
  )
})

test('a line may have its words in any order, with more blanks, and name what is usual', () => {
  expect(runOf(plan, '  level=2   fault=none lock=shared ')).toEqual({ lock: 'shared', level: '2', fault: 'none' })
})

const problem = (line: string): string => {
  try {
    return JSON.stringify(runOf(plan, line))
  } catch (error) {
    return String(error)
  }
}

test('a line that asks for nothing is told what is wrong, and what is allowed', () => {
  expect(problem('lock=shared')).toMatchInlineSnapshot(`
    "RangeError: \`level\` is missing
      allowed: level=1|2|3"
  `)
  expect(problem('')).toMatchInlineSnapshot(`
    "RangeError: \`lock\` is missing
      allowed: lock=shared|exclusive"
  `)
  expect(problem('lock=shared level=4')).toMatchInlineSnapshot(`
    "RangeError: unknown word \`4\` for \`level\`
      allowed: 1, 2, 3"
  `)
  expect(problem('lock=shared level')).toMatchInlineSnapshot(`
    "RangeError: unknown word \`\` for \`level\`
      allowed: 1, 2, 3"
  `)
  expect(problem('lock=shared level=any')).toMatchInlineSnapshot(`
    "RangeError: unknown word \`any\` for \`level\`
      allowed: 1, 2, 3"
  `)
  expect(problem('lock=shared level=1 level=2')).toMatchInlineSnapshot(`
    "RangeError: \`level\` is said twice
      allowed: each field once"
  `)
  expect(problem('lock=shared levels=1')).toMatchInlineSnapshot(`
    "RangeError: unknown field \`levels\`
      allowed: lock, level, fault"
  `)
  expect(problem('lock=shared toString=1')).toMatchInlineSnapshot(`
    "RangeError: unknown field \`toString\`
      allowed: lock, level, fault"
  `)
})
