import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowSteps } from '../../src/derive/row-steps.ts'

it('step by step every combination comes to its number', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
  const numbered = sizes.chain((sizes) => {
    const length = sizes.reduce((product, size) => product * size, 1)
    return fc.tuple(fc.constant(sizes), fc.array(fc.nat(3), { minLength: length, maxLength: length }))
  })
  fc.assert(
    fc.property(numbered, ([sizes, numbers]) => {
      const tables = rowSteps(numbers, sizes)
      expect(tables.map((table) => table[0]?.length)).toEqual(sizes)
      numbers.forEach((number, index) => {
        let rest = index
        const values = sizes.toReversed().map((size) => {
          const value = rest % size
          rest = Math.floor(rest / size)
          return value
        })
        const end = values.reverse().reduce((place, value, at) => tables[at]?.[place]?.[value] ?? -1, 0)
        expect(end).toBe(number)
      })
    }),
  )
})

it('what is alike has one place', () => {
  expect(rowSteps([1, 1, 2, 1, 1, 2], [2, 3])).toEqual([[[0, 0]], [[1, 1, 2]]])
})
