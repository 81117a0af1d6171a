import type { CentredBox, Point } from './edge-path.ts'

interface LabelledEdge {
  points: Point[]
  /** The label stays beside the edge, where Mermaid has it. */
  isBeside?: boolean
  /** The label where Mermaid has it. */
  label: CentredBox
}

/** Distance of the places on an edge that are tried, and the room kept between boxes. */
const step = 4
const gap = 2

/**
 * The centre of each label, on its edge. Each stays as near to where Mermaid has it as it can without touching a state, another
 * label or, if possible, another edge; those that are on their edge already come first. A label without such a place stays
 * where it is.
 */
export function labelCentres(edges: LabelledEdge[], states: CentredBox[]): Point[] {
  const places = edges.map(({ points, label, isBeside }) =>
    (isBeside ? [] : placesOn(points)).sort((one, other) => distance(one, label) - distance(other, label)),
  )
  const strays = edges.map(({ label }, index) => distance(places[index]?.[0] ?? label, label))
  const order = [...edges.keys()].sort((one, other) => (strays[one] ?? 0) - (strays[other] ?? 0) || one - other)
  const taken = [...states]
  const placed = new Map<number, Point>()
  for (const index of order) {
    const edge = edges[index]
    if (!edge) continue
    const { label } = edge
    const free = (places[index] ?? []).filter((at) => !taken.some((box) => isTouching({ ...label, ...at }, box)))
    const others = edges.filter((other) => other !== edge)
    const place =
      free.find((at) => !others.some(({ points }) => isCrossed({ ...label, ...at }, points))) ?? free[0] ?? label
    placed.set(index, { x: place.x, y: place.y })
    taken.push({ ...label, x: place.x, y: place.y })
  }
  return edges.map(({ label }, index) => placed.get(index) ?? label)
}

/** Whether two boxes overlap or come nearer than the gap. */
export const isTouching = (one: CentredBox, other: CentredBox, room = gap): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + room &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2 + room

/** Whether a line along these corners passes through a box. */
const isCrossed = (box: CentredBox, corners: Point[]) =>
  corners.some((to, index) => {
    const from = corners[index - 1] ?? to
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
    return isTouching(box, { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }, 0)
  })

function placesOn(points: Point[]): Point[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to
    const count = Math.max(1, Math.round(distance(from, to) / step))
    return Array.from({ length: count + 1 }, (_, at) => ({
      x: Math.round(from.x + ((to.x - from.x) * at) / count),
      y: Math.round(from.y + ((to.y - from.y) * at) / count),
    }))
  })
}

const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y)
