import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgePath, type Point } from '../../../src/render/diagram/edge-path.ts'
import { pens } from './pens.ts'

const at = (...numbers: number[]): Point[] =>
  numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []))

describe('edgePath', () => {
  it('rounds corners and ends in an arrowhead', () => {
    expect(edgePath(at(0, 0, 0, 50, 40, 50))).toBe('M0 0v42q0 8 8 8h32m-7-3.5 7 3.5-7 3.5')
    expect(edgePath(at(10, 60, 10, 20))).toBe('M10 60v-40m-3.5 7 3.5-7 3.5 7')
  })

  it('rounds less where there is less room', () => {
    expect(edgePath(at(0, 0, 0, 6, 40, 6))).toBe('M0 0v3q0 3 3 3h37m-7-3.5 7 3.5-7 3.5')
  })

  it('leaves out what is behind the label, if that is on a straight stretch', () => {
    const label = { x: 0, y: 50, width: 30, height: 20 }
    expect(edgePath(at(0, 0, 0, 100), label)).toBe('M0 0v42m0 16v42m3.5-7-3.5 7-3.5-7')
    expect(edgePath(at(0, 0, 0, 100), { ...label, x: 20 })).toBe('M0 0v100m3.5-7-3.5 7-3.5-7')
    expect(edgePath(at(0, 0, 0, 100), { ...label, y: 90 })).toBe('M0 0v100m3.5-7-3.5 7-3.5-7')
    expect(edgePath(at(-60, 50, 60, 50), label)).toBe('M-60 50h45m30 0h45m-7-3.5 7 3.5-7 3.5')
  })

  it('draws slanting lines too', () => {
    expect(edgePath(at(0, 0, 30, 40))).toBe('M0 0l30 40m-1.4-7.7 1.4 7.7-7-3.5')
  })

  it('goes from the first point to the last, whatever lies between', () => {
    const coordinate = fc.integer({ min: 0, max: 300 })
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(points, (corners) => {
        const visited = pens(edgePath(corners))
        const last = corners.at(-1)
        expect(visited[0]).toEqual(corners[0])
        // Numbers have one decimal, so that a path of n points may be off by n times half of that.
        const tip = visited.at(-2)
        expect(Math.abs((tip?.x ?? 0) - (last?.x ?? 0))).toBeLessThan(2)
        expect(Math.abs((tip?.y ?? 0) - (last?.y ?? 0))).toBeLessThan(2)
      }),
    )
  })
})
