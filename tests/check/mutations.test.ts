import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complete } from '../../src/check/complete.ts'
import { disjoint } from '../../src/check/disjoint.ts'
import { firstHit } from '../../src/check/first-hit.ts'
import { impossible } from '../../src/check/impossible.ts'
import type { Matrix, Row } from '../../src/model/matrix.ts'
import { boxOf, spaceOf } from '../derive/boxes.ts'
import { soundMatrix } from './sound-matrix.ts'

const rules = { complete, disjoint, firstHit, impossible }

/** What the rules say, each once for the file that it is said of. */
function said(matrix: Matrix): string[] {
  const place = (path: string) => ({ path, line: 1, column: 1 })
  const places = { at: place, key: place, within: place }
  const loaded = { matrix, places, problems: [], broken: new Set<string>() }
  const all = Object.entries(rules).flatMap(([name, rule]) => [...rule(loaded)].map(({ path }) => `${name} ${path}`))
  return [...new Set(all)].sort()
}

/** Every combination of a matrix by counting: whether it can occur, and its rows. */
function combinations({ inputs, rows, impossible: never = [] }: Matrix) {
  const keys = spaceOf(inputs).reduce<string[][]>(
    (all, values) => all.flatMap((key) => values.map((value) => [...key, value])),
    [[]],
  )
  const boxes = rows.map((row) => boxOf(inputs, row.inputs))
  return keys.map((key) => ({
    canOccur: !never.some(({ where }) => inputs.every(({ id }, at) => where[id]?.includes(key[at] ?? '') ?? true)),
    rows: rows.filter((_, row) => key.every((value, at) => boxes[row]?.[at]?.includes(value))),
  }))
}

/** What the rules have to say, by counting. */
function due(matrix: Matrix): string[] {
  const { hit, rows } = matrix
  const all = combinations(matrix)
  const possible = all.filter(({ canOccur }) => canOccur)
  const file = ({ id }: Row) => `rows/${id}.md`
  const markOf = (row: Row) => row.verdicts['valid']?.mark
  const never = rows.filter((row) => !possible.some((one) => one.rows.includes(row)))
  const touching = rows.filter((row) => all.some((one) => !one.canOccur && one.rows.includes(row)))
  const wrong = possible.flatMap(({ rows: [first, ...others] }) =>
    others.filter((row) => hit === 'unique' || (hit === 'any' && first && markOf(row) !== markOf(first))),
  )
  const beaten = rows.filter((row) => !never.includes(row) && !possible.some((one) => one.rows[0] === row))
  return [
    ...(possible.some((one) => one.rows.length === 0) ? ['complete matrix.yaml'] : []),
    ...new Set(wrong.map((row) => `disjoint ${file(row)}`)),
    ...(hit === 'first' ? beaten.map((row) => `firstHit ${file(row)}`) : []),
    ...(matrix.impossible ? (hit === 'unique' ? touching : never).map((row) => `impossible ${file(row)}`) : []),
  ].sort()
}

/** A row with one value more in some cell; undefined where it has all. */
function widened({ inputs }: Matrix, row: Row, choice: number): Row | undefined {
  const ways = inputs.flatMap(({ id, values }) => {
    const cell = row.inputs[id]
    const own = cell && !cell.either ? cell.values : values.map((value) => value.id)
    return values.filter((value) => !own.includes(value.id)).map((value) => ({ id, values: [...own, value.id] }))
  })
  const way = ways[choice % ways.length]
  return way && { ...row, inputs: { ...row.inputs, [way.id]: { either: false, values: way.values } } }
}

const choice = fc.nat(1000)
const runs = { numRuns: 60 }

describe.each([
  ['unique', false],
  ['unique', true],
  ['any', false],
  ['any', true],
  ['first', false],
  ['first', true],
] as const)('hit: %s, with impossible combinations: %s', (hit, isImpossible) => {
  const sound = soundMatrix(hit, isImpossible)

  it('a sound matrix is found to be sound', () => {
    fc.assert(
      fc.property(sound, (matrix) => {
        expect([said(matrix), due(matrix)]).toEqual([[], []])
      }),
      runs,
    )
  })

  it('without a row that alone has some combination it has a gap, and without another none', () => {
    const property = fc.property(sound, choice, (matrix, at) => {
      const dropped = matrix.rows[at % matrix.rows.length]
      const rows = matrix.rows.filter((row) => row !== dropped)
      const isAlone = combinations(matrix).some((one) => one.canOccur && one.rows.every((row) => row === dropped))
      const found = said({ ...matrix, rows })
      expect(found).toEqual(due({ ...matrix, rows }))
      expect(found.includes('complete matrix.yaml')).toBe(isAlone)
    })
    fc.assert(property, runs)
  })

  it('with a wider cell it is told where rows meet', () => {
    const property = fc.property(sound, choice, choice, (matrix, at, way) => {
      const row = matrix.rows[at % matrix.rows.length]
      const wider = row && widened(matrix, row, way)
      if (!wider) return
      const other = { ...matrix, rows: matrix.rows.map((one) => (one === row ? wider : one)) }
      const found = said(other)
      expect(found).toEqual(due(other))
      const allowed = { unique: /^(disjoint|impossible)/, any: /^disjoint/, first: /^firstHit/ }[hit]
      for (const one of found) expect(one).toMatch(allowed)
      if (hit === 'unique') expect(found).not.toEqual([])
    })
    fc.assert(property, runs)
  })

  it('with more that cannot occur, the rows that reach there are told', () => {
    const property = fc.property(sound, choice, choice, (matrix, at, way) => {
      const row = matrix.rows[at % matrix.rows.length]
      if (!row) return
      const [entry = { where: {}, reason: 'Never.' }] = matrix.impossible ?? []
      const ways = matrix.inputs.flatMap(({ id, values }) => {
        const own = entry.where[id] ?? []
        return values.filter((value) => !own.includes(value.id)).map((value) => ({ [id]: [...own, value.id] }))
      })
      const other = { ...matrix, impossible: [{ ...entry, where: { ...entry.where, ...ways[way % ways.length] } }] }
      const found = said(other)
      expect(found).toEqual(due(other))
      if (hit === 'unique') expect(found.join()).toMatch(/impossible/)
    })
    fc.assert(property, runs)
  })
})
