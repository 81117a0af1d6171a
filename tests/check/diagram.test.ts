import { describe, expect, it } from 'vitest'
import { diagram } from '../../src/check/diagram.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'

const head = `title: Made
summary: Made.
revision: 1
incomplete: No rows.
inputs:
  - id: old
    values: [{ id: A }, { id: B }]
  - id: new
    values: [{ id: B }, { id: A }]
  - id: lock
    values: [{ id: Y }, { id: B }]
verdicts:
  - id: next
    marks: [{ id: A }, { id: C }]
groups:
  - { id: g, label: G }
legend: []
`

/** What the rule says of a diagram, each as `line:column: message; allowed`. */
function findings(text: string): string[] {
  const file = new TextEncoder().encode(`${head}diagram:\n${text}`)
  const { loaded, problems } = readMatrix({ path: 'made', names: ['matrix.yaml'], read: () => file })
  if (!loaded) throw new Error(problems.map(({ message }) => message).join())
  const first = head.split('\n').length
  return [...diagram(loaded)].map(
    ({ line, column, message, allowed }) => `${line - first}:${column}: ${message}; ${allowed}`,
  )
}

describe('diagram', () => {
  it('takes an input to an input with the same values in any order, or to a verdict', () => {
    expect(findings('  from: old\n  to: new\n')).toEqual([])
    expect(findings('  from: old\n  to: next\n')).toEqual([])
    expect(
      findings(
        '  from: old\n  to: new\n  views:\n    - { id: v, title: V, where: { lock: [Y], next: C, group: g } }\n',
      ),
    ).toEqual([])
  })

  it('finds columns that are not there', () => {
    expect(findings('  from: olt\n  to: nev\n')).toEqual([
      '1:9: unknown input `olt`; old, new, lock',
      '2:7: unknown input or verdict `nev`; old, new, lock, next',
    ])
    expect(findings('  from: next\n  to: new\n')).toEqual(['1:9: unknown input `next`; old, new, lock'])
  })

  it('finds inputs with other values', () => {
    expect(findings('  from: old\n  to: lock\n')).toEqual([
      '2:7: input `lock` has other values than `old`: Y, B; an input with the values A, B, or a verdict',
    ])
  })

  it('finds unknown columns and words in views', () => {
    const views = `  from: old
  to: new
  views:
    - { id: v, title: V, where: { lokc: Y, lock: N } }
    - id: v
      title: V
      where:
        next: [A, D]
        note: z
`
    expect(findings(views)).toEqual([
      '4:35: unknown column `lokc`; old, new, lock, next, group, note',
      '4:50: unknown `N` for `lock`; Y, B',
      '8:19: unknown `D` for `next`; A, C',
      '9:15: unknown `z` for `note`; none',
    ])
  })

  it('says nothing of a matrix without a diagram', () => {
    const file = new TextEncoder().encode(head)
    const { loaded } = readMatrix({ path: 'made', names: ['matrix.yaml'], read: () => file })
    expect(loaded && [...diagram(loaded)]).toEqual([])
  })
})
