import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ownCombinations } from '../../src/derive/coverage.ts'
import { sharedCombinations } from '../../src/derive/shared-combinations.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { anyHit } from './any-matrix.ts'
import { type Box, boxOf, intersection, volumeOf, without } from './boxes.ts'

const sum = (boxes: Box[]) => boxes.reduce((total, box) => total + volumeOf(box), 0n)
const impossibleOf = ({ inputs, impossible = [] }: Matrix): Box[] =>
  impossible.map(({ where }) => inputs.map(({ id, values }) => where[id] ?? values.map((value) => value.id)))

it('what others have of a row is told with their names, in each way of counting', () => {
  const property = fc.property(anyHit, (matrix) => {
    const { inputs, rows, hit } = matrix
    const current = rows.filter(({ retired }) => retired === undefined)
    const boxes = current.map((row) => boxOf(inputs, row.inputs))
    for (const [at, row] of current.entries()) {
      const box = boxes[at] ?? []
      const possible = without(box, impossibleOf(matrix))
      const others = hit === 'first' ? boxes.slice(0, at) : hit === 'any' ? boxes.toSpliced(at, 1) : []
      const due = sum(possible) - sum(possible.flatMap((part) => without(part, others)))
      const shared = sharedCombinations(matrix, row)
      const told = (shared?.combinations ?? []).map((one) => boxOf(inputs, one))
      expect(sum(told)).toBe(due)
      for (const part of told) expect(without(part, others)).toEqual([])
      if (hit === 'first') expect(BigInt(ownCombinations(matrix, row).count) + due).toBe(sum(possible))
      if (hit === 'any') expect(BigInt(ownCombinations(matrix, row).count)).toBe(sum(possible))
      const named = current.filter((_, other) => {
        const before = hit === 'first' ? boxes.slice(0, other) : []
        const isOther = hit === 'first' ? other < at : hit === 'any' && other !== at
        return (
          isOther && without(intersection(box, boxes[other] ?? []), [...impossibleOf(matrix), ...before]).length > 0
        )
      })
      const ids = named.map(({ id }) => id)
      const [noun, verb] = [
        ids.length === 1 ? 'Row' : 'Rows',
        hit === 'first'
          ? ids.length === 1
            ? 'counts first'
            : 'count first'
          : `say${ids.length === 1 ? 's' : ''} the same`,
      ]
      const list = ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`
      expect(shared?.text).toBe(ids.length === 0 ? undefined : `${noun} ${list} ${verb}`)
    }
  })
  fc.assert(property, { numRuns: 200 })
})
