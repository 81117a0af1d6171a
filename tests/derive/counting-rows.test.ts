import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingRows } from '../../src/derive/counting-rows.ts'
import { countsFor } from '../../src/derive/counts-for.ts'
import { mayNotCount } from '../../src/derive/may-not-count.ts'
import { whyNotCounted } from '../../src/derive/why-not-counted.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { anyHit } from './any-matrix.ts'
import { type Box, boxOf, intersection, spaceOf, without } from './boxes.ts'

/** A matrix and, of some inputs, values that are asked for. */
const asking = anyHit.chain((matrix) => {
  const wheres = matrix.inputs.map(({ id, values }) =>
    fc
      .subarray(values.map((value) => value.id))
      .map((some): [string, string[]][] => (some.length === 0 ? [] : [[id, some]])),
  )
  return fc.tuple(...wheres).map((parts) => ({ matrix, asked: Object.fromEntries(parts.flat()) }))
})
const current = ({ rows }: Matrix) => rows.filter(({ retired }) => retired === undefined)
const askedBox = ({ inputs }: Matrix, asked: Record<string, string[]>): Box =>
  inputs.map(({ id }, at) => asked[id] ?? spaceOf(inputs)[at] ?? [])
const impossibleOf = (matrix: Matrix) => (matrix.impossible ?? []).map(({ where }) => askedBox(matrix, where))

describe('of what is asked', () => {
  it('a row counts for what can occur and, where the first counts, no row before it has', () => {
    const property = fc.property(asking, ({ matrix, asked }) => {
      const boxes = current(matrix).map((row) => boxOf(matrix.inputs, row.inputs))
      const due = current(matrix).filter((_, at) => {
        const before = matrix.hit === 'first' ? boxes.slice(0, at) : []
        const part = intersection(boxes[at] ?? [], askedBox(matrix, asked))
        return without(part, [...impossibleOf(matrix), ...before]).length > 0
      })
      expect(countingRows(matrix, asked).map(({ id }) => id)).toEqual(due.map(({ id }) => id))
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('each row by itself tells the same where it may match and not count', () => {
    const property = fc.property(asking, ({ matrix, asked }) => {
      if (!mayNotCount(matrix)) return
      const counting = countingRows(matrix, asked)
      for (const row of current(matrix)) expect(countsFor(matrix, row, asked)).toBe(counting.includes(row))
    })
    fc.assert(property, { numRuns: 200 })
  })

  it('one row at most counts where every input is fixed and the first counts', () => {
    const property = fc.property(anyHit, (matrix) => {
      const asked = Object.fromEntries(matrix.inputs.map(({ id, values }) => [id, [values[0]?.id ?? '']]))
      if (matrix.hit === 'first') expect(countingRows(matrix, asked).length).toBeLessThan(2)
    })
    fc.assert(property, { numRuns: 200 })
  })

  it('it is said why nothing has a row exactly where nothing has one', () => {
    const property = fc.property(asking, ({ matrix, asked }) => {
      const isCovered = countingRows(matrix, asked).length > 0
      expect(whyNotCounted(matrix, asked, []).length > 0).toBe(!isCovered)
    })
    fc.assert(property, { numRuns: 300 })
  })
})
