import { wholeOf } from '../../src/trace/trace-event.ts'
import { TraceScanner } from '../../src/trace/trace-scanner.ts'

/** What a scanner tells of an input that it is given in pieces. */
export function scan(input: string | Uint8Array, pieceSize = 1 << 20) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const changes: {
    line: number
    source: string
    time: string | undefined
    gfn: bigint
    level: number
    old: bigint
    new: bigint
  }[] = []
  const unreadable: string[] = []
  const scanner = new TraceScanner({
    change: ({ gfnHigh, gfnLow, level, oldHigh, oldLow, newHigh, newLow }, { line, source, time }) =>
      changes.push({
        line,
        source,
        time,
        gfn: wholeOf(gfnHigh, gfnLow),
        level,
        old: wholeOf(oldHigh, oldLow),
        new: wholeOf(newHigh, newLow),
      }),
    unreadable: (line, reason) => unreadable.push(`${line}: ${reason}`),
  })
  // As a reader does: every piece in the same place.
  const piece = new Uint8Array(Math.min(pieceSize, bytes.length))
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const part = bytes.subarray(at, at + pieceSize)
    piece.set(part)
    scanner.push(piece.subarray(0, part.length))
  }
  scanner.end()
  return { changes, unreadable, scanner }
}
