export interface Point {
  x: number
  y: number
}

/** A box by its centre. */
export interface CentredBox extends Point {
  width: number
  height: number
}

/** How far from a corner an edge starts to bend. */
const bend = 8
/** Length of an arrowhead and half its width. */
const head = { long: 7, half: 3.5 }

/**
 * The path data of an edge along its corners, which are rounded, with an open arrowhead at its end; relative and as short as it
 * gets. Where the label stands on a straight stretch that is long enough, the line is left out behind it.
 */
export function edgePath(corners: Point[], label?: CentredBox): string {
  const first = corners[0]
  const last = corners.at(-1)
  if (!first || !last) return ''
  const pen = penAt(first)
  for (const [index, corner] of corners.entries()) {
    const before = corners[index - 1]
    const after = corners[index + 1]
    if (!before) continue
    const gap = label && gapBetween(before, corner, label)
    if (gap) {
      pen.line(gap.from)
      pen.skip(gap.to)
    }
    if (!after) {
      pen.line(corner)
      continue
    }
    // Two bends may share a stretch, so that each has half of it.
    const radius = Math.floor(Math.min(bend, distance(before, corner) / 2, distance(corner, after) / 2))
    pen.line(towards(corner, before, radius))
    pen.curve(corner, towards(corner, after, radius))
  }
  return pen.path + arrowhead(corners.at(-2) ?? first, last)
}

/** How much less than a line's height the gap behind a label takes. */
const leading = 4

function gapBetween(from: Point, to: Point, label: CentredBox): { from: Point; to: Point } | undefined {
  const axis = from.x === to.x ? 'y' : 'x'
  const across = axis === 'y' ? 'x' : 'y'
  if (from[across] !== to[across] || Math.abs(label[across] - from[across]) > 1) return undefined
  const half = Math.round((axis === 'y' ? label.height - leading : label.width) / 2)
  const sign = Math.sign(to[axis] - from[axis])
  const [start, end] = [label[axis] - sign * half, label[axis] + sign * half]
  const isInside = (start - from[axis]) * sign >= bend && (to[axis] - end) * sign >= bend + head.long
  return isInside ? { from: { ...from, [axis]: start }, to: { ...from, [axis]: end } } : undefined
}

/** From the tip to one side, then over the tip's own line to the other: `m-4-7 4 7 4-7`. */
function arrowhead(from: Point, tip: Point): string {
  const length = distance(from, tip) || 1
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length }
  const side = (sign: number): Point => ({
    x: -along.x * head.long + sign * along.y * head.half,
    y: -along.y * head.long - sign * along.x * head.half,
  })
  const [one, other] = [side(1), side(-1)]
  return `m${pair(one)}${separate(pair({ x: -one.x, y: -one.y }))}${separate(pair(other))}`
}

function penAt(start: Point) {
  let at = start
  let path = `M${pair(start)}`
  const to = (point: Point) => ({ x: point.x - at.x, y: point.y - at.y })
  return {
    get path() {
      return path
    },
    line(point: Point) {
      const { x, y } = to(point)
      path += x === 0 && y === 0 ? '' : y === 0 ? `h${number(x)}` : x === 0 ? `v${number(y)}` : `l${pair({ x, y })}`
      at = point
    },
    skip(point: Point) {
      path += `m${pair(to(point))}`
      at = point
    },
    curve(corner: Point, end: Point) {
      path += `q${pair(to(corner))}${separate(pair(to(end)))}`
      at = end
    },
  }
}

const distance = (one: Point, other: Point) => Math.hypot(other.x - one.x, other.y - one.y)

const towards = (from: Point, to: Point, length: number): Point => {
  const whole = distance(from, to) || 1
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole }
}

/** One decimal at most, without a leading zero or a negative one. */
const number = (value: number) => String(Math.round(value * 10) / 10 || 0).replace(/^(-?)0\./, '$1.')
const separate = (text: string) => (text.startsWith('-') ? text : ` ${text}`)
const pair = ({ x, y }: Point) => `${number(x)}${separate(number(y))}`
