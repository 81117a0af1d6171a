import type { Point } from '../../../src/render/diagram/edge-path.ts'

/** Where the pen is after each command of relative path data; of an edge the first is its start and the last but one its tip. */
export function pens(path: string): Point[] {
  let [x, y] = [0, 0]
  return [...path.matchAll(/([MmhvlLq])([^A-Za-z]*)/g)].flatMap(([, command, text = '']) => {
    const numbers = (text.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number)
    const points: Point[] = []
    while (numbers.length > 0) {
      if (command === 'h') x += numbers.shift() ?? 0
      else if (command === 'v') y += numbers.shift() ?? 0
      else {
        if (command === 'q') numbers.splice(0, 2)
        const [dx = 0, dy = 0] = numbers.splice(0, 2)
        ;[x, y] = command === 'M' ? [dx, dy] : [x + dx, y + dy]
      }
      points.push({ x, y })
    }
    return points
  })
}
