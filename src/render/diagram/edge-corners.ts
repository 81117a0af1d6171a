import type { Point } from './edge-path.ts'

/** A step aside that is shorter than this is taken for a matter of rounding. */
const shortest = 4

/**
 * The corners of an edge in whole units, without points that are no corners and without steps aside that are too short to be
 * seen. The ends may shift along the side of their state by less than such a step.
 */
export function edgeCorners(points: Point[]): Point[] {
  const corners = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
  for (let index = 1; index + 2 < corners.length; index++) {
    const [before, from, to, after] = corners.slice(index - 1, index + 3)
    if (!before || !from || !to || !after) continue
    const axis = from.y === to.y ? 'x' : 'y'
    const across = axis === 'x' ? 'y' : 'x'
    const isAside = from[across] === to[across] && before[axis] === from[axis] && to[axis] === after[axis]
    if (isAside && Math.abs(from[axis] - to[axis]) < shortest) {
      const moved = index + 2 === corners.length - 1 ? [to, after] : [before, from]
      const value = moved.includes(to) ? from[axis] : to[axis]
      for (const point of moved) point[axis] = value
    }
  }
  if (isShort(corners[0], corners[1]) && corners.length > 2) corners.shift()
  if (isShort(corners.at(-2), corners.at(-1)) && corners.length > 2) corners.pop()
  return corners.filter((corner, index) => index === 0 || !isBetween(corner, corners[index - 1], corners[index + 1]))
}

const isShort = (one: Point | undefined, other: Point | undefined) =>
  one !== undefined && other !== undefined && Math.abs(one.x - other.x) + Math.abs(one.y - other.y) < shortest

const isBetween = (point: Point, before: Point | undefined, after: Point | undefined) =>
  before !== undefined &&
  ((before.x === point.x && before.y === point.y) ||
    (after !== undefined &&
      (after.x - before.x) * (point.y - before.y) === (after.y - before.y) * (point.x - before.x) &&
      (point.x - before.x) * (after.x - point.x) >= 0 &&
      (point.y - before.y) * (after.y - point.y) >= 0))
