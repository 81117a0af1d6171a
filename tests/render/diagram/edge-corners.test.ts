import { describe, expect, it } from 'vitest'
import { edgeCorners } from '../../../src/render/diagram/edge-corners.ts'

const corners = (...points: [number, number][]) =>
  edgeCorners(points.map(([x, y]) => ({ x, y }))).map(({ x, y }) => [x, y])

describe('edgeCorners', () => {
  it('rounds and leaves corners as they are', () => {
    expect(corners([0.4, 0], [0.4, 20.2], [30, 20.2])).toEqual([
      [0, 0],
      [0, 20],
      [30, 20],
    ])
  })

  it('drops points that are no corners', () => {
    expect(corners([0, 0], [0, 10], [0, 10], [0, 30], [20, 30], [50, 30])).toEqual([
      [0, 0],
      [0, 30],
      [50, 30],
    ])
  })

  it('straightens steps aside that are too short to be seen', () => {
    expect(corners([10, 0], [10, 20], [11, 20], [11, 60])).toEqual([
      [10, 0],
      [10, 60],
    ])
    expect(corners([0, 0], [40, 0], [40, 2], [80, 2], [80, 50])).toEqual([
      [0, 2],
      [80, 2],
      [80, 50],
    ])
  })

  it('keeps those that can be seen', () => {
    expect(corners([10, 0], [10, 20], [18, 20], [18, 60])).toHaveLength(4)
  })

  it('drops stubs at the ends', () => {
    expect(corners([10, 0], [10, 2], [50, 2], [50, 40])).toEqual([
      [10, 2],
      [50, 2],
      [50, 40],
    ])
  })
})
