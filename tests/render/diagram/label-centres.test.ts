import { describe, expect, it } from 'vitest'
import { isTouching, labelCentres } from '../../../src/render/diagram/label-centres.ts'

const line = (x: number) => [
  { x, y: 0 },
  { x, y: 100 },
]
const label = (x: number, y: number, width = 40) => ({ x, y, width, height: 20 })

describe('labelCentres', () => {
  it('moves labels onto their edges', () => {
    expect(labelCentres([{ points: line(50), label: label(46, 50) }], [])).toEqual([{ x: 50, y: 48 }])
  })

  it('keeps labels of edges side by side apart', () => {
    const edges = [
      { points: line(50), label: label(40, 50) },
      { points: line(70), label: label(80, 50) },
    ]
    const [one, other] = labelCentres(edges, [])
    expect([one?.x, other?.x]).toEqual([50, 70])
    expect(isTouching({ ...label(0, 0), ...one }, { ...label(0, 0), ...other })).toBe(false)
  })

  it('keeps labels off states', () => {
    const state = { x: 50, y: 60, width: 80, height: 40 }
    const [place] = labelCentres([{ points: line(50), label: label(50, 60) }], [state])
    expect(place && isTouching({ ...label(0, 0), ...place }, state)).toBe(false)
  })

  it('keeps labels off other edges where it can', () => {
    const crossing = [
      { x: 0, y: 50 },
      { x: 100, y: 50 },
    ]
    const edges = [
      { points: line(50), label: label(50, 50) },
      { points: crossing, label: label(10, 50, 10) },
    ]
    const [place] = labelCentres(edges, [])
    expect(Math.abs((place?.y ?? 50) - 50)).toBeGreaterThanOrEqual(10)
  })

  it('leaves a label where it is if there is no place for it', () => {
    const everywhere = { x: 50, y: 50, width: 1000, height: 1000 }
    expect(labelCentres([{ points: line(50), label: label(30, 40) }], [everywhere])).toEqual([{ x: 30, y: 40 }])
  })
})
