/** A set of combinations: for each input the positions of the values that it may have, as bits. Empty where one of them is 0. */
export type Box = readonly bigint[]

/** Sets of combinations that are too entangled to be taken from one another. */
export class TooEntangled extends RangeError {}

/** So many steps are taken before sets count as too entangled; some seconds. */
const mostSteps = 3_000_000

/** The box of everything, for inputs with so many values. */
export const spaceOf = (sizes: readonly number[]): Box => sizes.map((size) => (1n << BigInt(size)) - 1n)

/** How many combinations a box holds; exact up to 2^53. */
export const volumeOf = (box: Box): number => box.reduce((product, mask) => product * positionsOf(mask).length, 1)

export const isEmptyBox = (box: Box): boolean => box.includes(0n)

export const intersectionOf = (one: Box, other: Box): Box => one.map((mask, at) => mask & (other[at] ?? 0n))

/** The positions of the bits of a mask, the lowest first. */
export function positionsOf(mask: bigint): number[] {
  const digits = mask.toString(2)
  const positions: number[] = []
  for (let at = digits.length - 1; at >= 0; at--) if (digits[at] === '1') positions.push(digits.length - 1 - at)
  return positions
}

/**
 * What of a box no other covers, as few boxes that share nothing, in order of their first combinations. The time follows the
 * boxes and not the combinations. Throws {@link TooEntangled}.
 */
export function uncovered(box: Box, others: readonly Box[]): Box[] {
  if (isEmptyBox(box)) return []
  const parts = others.map((other) => intersectionOf(other, box)).filter((part) => !isEmptyBox(part))
  const ways = [parts, parts.map((part) => part.toReversed())].map((turned, at) => {
    try {
      return at === 0
        ? uncoveredParts(box, turned)
        : uncoveredParts(box.toReversed(), turned).map((one) => one.toReversed())
    } catch (error) {
      if (error instanceof TooEntangled) return undefined
      throw error
    }
  })
  const [first, second] = ways
  const fewer = first && second ? (second.length < first.length ? second : first) : (first ?? second)
  if (!fewer) throw new TooEntangled('too many ways in which rows cover combinations')
  return fewer.toSorted(byFirstCombination)
}

/**
 * Goes from input to input: values with the same parts behind them lead to the same rest, which is worked out once. Rests that
 * are alike become one box with all the values that lead there.
 */
function uncoveredParts(box: Box, parts: readonly Box[]): Box[] {
  const known = new Map<string, Box[]>()
  /** From which input on a part has all values. */
  const wholeFrom = parts.map((part) => box.findLastIndex((mask, at) => part[at] !== mask) + 1)
  const positions = box.map(positionsOf)
  let steps = 0

  const restOf = (level: number, active: number[]): Box[] => {
    if (active.length === 0) return [box.slice(level)]
    if (active.some((part) => (wholeFrom[part] ?? 0) <= level)) return []
    const key = `${level}:${active.join()}`
    const found = known.get(key)
    if (found) return found
    const lists = new Map<number, number[]>((positions[level] ?? []).map((at) => [at, []]))
    for (const part of active) {
      const mask = parts[part]?.[level] ?? 0n
      for (const at of mask === box[level] ? (positions[level] ?? []) : positionsOf(mask)) lists.get(at)?.push(part)
      steps++
    }
    for (const list of lists.values()) steps += list.length
    if (steps > mostSteps) throw new TooEntangled('too many steps')
    const rests = new Map<string, { mask: bigint; rest: Box }>()
    const masks = new Map<string, { mask: bigint; list: number[] }>()
    for (const [at, list] of lists) {
      const alike = masks.get(list.join()) ?? { mask: 0n, list }
      masks.set(list.join(), { ...alike, mask: alike.mask | (1n << BigInt(at)) })
    }
    for (const { mask, list } of masks.values())
      for (const rest of restOf(level + 1, list)) {
        const own = rest.join()
        rests.set(own, { mask: (rests.get(own)?.mask ?? 0n) | mask, rest })
      }
    const made = [...rests.values()].map(({ mask, rest }) => [mask, ...rest])
    known.set(key, made)
    return made
  }
  return mergedBoxes(restOf(0, [...parts.keys()]))
}

/** Boxes that share nothing, those made one that differ in one input only. */
function mergedBoxes(boxes: Box[]): Box[] {
  let merged = boxes
  for (let before = Number.POSITIVE_INFINITY; merged.length > 1 && merged.length < before;) {
    before = merged.length
    for (const at of merged[0]?.keys() ?? []) {
      const lines = new Map<string, Box>()
      for (const box of merged) {
        const key = box.with(at, 0n).join()
        const line = lines.get(key)
        lines.set(key, line ? line.with(at, (line[at] ?? 0n) | (box[at] ?? 0n)) : box)
      }
      merged = [...lines.values()]
    }
  }
  return merged
}

function byFirstCombination(one: Box, other: Box): number {
  for (const [at, mask] of one.entries()) {
    const [own = 0, others = 0] = [mask, other[at] ?? 0n].map((bits) => positionsOf(bits & -bits)[0])
    if (own !== others) return own - others
  }
  return 0
}

/** Fewer pairs than this are compared one by one. */
const fewPairs = 64

/**
 * The pairs of boxes that share a combination, by their positions, the lower first; in order of the higher ones. No more than
 * `most` of them: with more, `isWhole` is false.
 */
export function sharingPairs(boxes: readonly Box[], most: number): { pairs: [number, number][]; isWhole: boolean } {
  const pairs: [number, number][] = []
  let isWhole = true
  const add = (one: number, other: number) => {
    if (pairs.length < most) pairs.push(one < other ? [one, other] : [other, one])
    else isWhole = false
  }
  const maskOf = (box: number, level: number) => boxes[box]?.[level] ?? 0n
  const shares = (one: number, other: number, from: number) =>
    (boxes[one] ?? []).every((mask, at) => at < from || (mask & maskOf(other, at)) !== 0n)
  /** Pairs of one of each, whose inputs up to `level` share values. */
  const cross = (ones: number[], others: number[], level: number): void => {
    if (!isWhole) return
    const isSame = ones === others
    if (ones.length * others.length <= fewPairs || level === boxes[0]?.length) {
      for (const [at, one] of ones.entries())
        for (const other of isSame ? others.slice(at + 1) : others) {
          if (shares(one, other, level)) add(one, other)
          if (!isWhole) return
        }
      return
    }
    const byMask = (list: number[]) => [...Map.groupBy(list, (box) => maskOf(box, level))]
    const left = byMask(ones)
    const right = isSame ? left : byMask(others)
    for (const [at, [mask, list]] of left.entries())
      for (const [other, against] of isSame ? right.slice(at) : right)
        if ((mask & other) !== 0n) cross(list, against, level + 1)
  }
  const whole = [...boxes.keys()].filter((at) => !isEmptyBox(boxes[at] ?? [0n]))
  cross(whole, whole, 0)
  pairs.sort(([one, other], [another, next]) => other - next || one - another)
  return { pairs, isWhole }
}
