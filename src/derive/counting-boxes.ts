import { type Box, intersectionOf, isEmptyBox, uncovered } from './boxes.ts'

/** What holds of all boxes: combinations that are nobody's, and whether of several boxes the first has what they share. */
interface Counting {
  others: readonly Box[]
  isFirst: boolean
}

/** The positions of the boxes that have some combination of `asked` for themselves. Throws `TooEntangled`. */
export function countingBoxes(boxes: readonly Box[], asked: Box, { others, isFirst }: Counting): number[] {
  const parts = boxes.flatMap((box, at) => {
    const part = intersectionOf(box, asked)
    return isEmptyBox(part) ? [] : [{ at, part }]
  })
  const taken = [...others]
  return parts.flatMap(({ at, part }) => {
    const isCounting = uncovered(part, taken).length > 0
    // What has nothing of its own takes nothing from those behind it, either.
    if (isFirst && isCounting) taken.push(part)
    return isCounting ? [at] : []
  })
}
