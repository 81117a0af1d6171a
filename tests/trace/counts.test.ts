import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeTransition } from '../../src/trace/decode-transition.ts'
import { HotGfns } from '../../src/trace/hot-gfns.ts'
import { readingText } from '../../src/trace/reading-text.ts'
import { formatsAt } from '../../src/trace/spte-formats.ts'
import { ChangeFields } from '../../src/trace/trace-event.ts'
import { TransitionCounts } from '../../src/trace/transition-counts.ts'
import { madeChange, type MadeChange } from './made-trace.ts'

const halves = (value: bigint): [number, number] => [Number(value >> 32n), Number(value & 0xffffffffn)]
function fieldsOf({ old, new: next, level }: Pick<MadeChange, 'old' | 'new' | 'level'>): ChangeFields {
  const fields = new ChangeFields()
  fields.level = level
  ;[fields.oldHigh, fields.oldLow] = halves(old)
  ;[fields.newHigh, fields.newLow] = halves(next)
  return fields
}

it('changes that are counted together decode alike, one by one', () => {
  const candidates = formatsAt({})
  fc.assert(
    fc.property(fc.array(madeChange, { maxLength: 60 }), (changes) => {
      const text = (old: string, next: string, rest: unknown[]) => JSON.stringify([old, next, ...rest])
      const counts = new TransitionCounts(candidates)
      for (const change of changes) counts.add(fieldsOf(change))
      const found = counts.counts.flatMap(({ transition: one, count }) =>
        Array.from({ length: count }, () =>
          text(readingText(one.old), readingText(one.new), [one.isEqual, one.pfnChanged, one.lock, one.formats.length]),
        ),
      )
      const expected = changes.map(({ old, new: next, level }) => {
        const one = decodeTransition({ old, new: next, level }, candidates)
        return text(readingText(one.old), readingText(one.new), [
          one.isEqual,
          one.pfnChanged,
          one.lock,
          one.formats.length,
        ])
      })
      expect(found.sort()).toEqual(expected.sort())
    }),
    { numRuns: 50 },
  )
})

it('more classes of values than there is room for are all counted', () => {
  const counts = new TransitionCounts(formatsAt({}))
  for (let at = 0; at < 10_000; at++)
    counts.add(fieldsOf({ old: BigInt(at % 2048), new: BigInt(at) << 52n, level: 1 + (at % 5) }))
  expect(counts.counts.reduce((sum, { count }) => sum + count, 0)).toBe(10_000)
})

it('hot gfns are counted exactly while there are few', () => {
  const gfns = new HotGfns()
  for (let at = 0; at < 5000; at++) gfns.add(at % 7 === 0 ? 1 : 0, at % 100)
  const numbers = Array.from({ length: 5000 }, (_, at) => at).filter((at) => at % 7 !== 0)
  const counted = Array.from({ length: 100 }, (_, low) => ({
    gfn: BigInt(low),
    count: numbers.filter((at) => at % 100 === low).length,
  }))
  const sorted = counted.sort((one, other) => other.count - one.count || Number(one.gfn - other.gfn))
  expect(gfns.top(3)).toEqual(sorted.slice(0, 3))
  expect(gfns.error).toBe(0)
})

it('hot gfns stay hot among more than there is room for', () => {
  const gfns = new HotGfns()
  for (let at = 0; at < 200_000; at++) {
    gfns.add(0, 1_000_000 + at)
    if (at % 10 === 0) gfns.add(1, 7)
  }
  const [first] = gfns.top(1)
  expect(first?.gfn).toBe(2n ** 32n + 7n)
  expect(first?.count).toBeLessThanOrEqual(20_000)
  expect((first?.count ?? 0) + gfns.error).toBeGreaterThanOrEqual(20_000)
})
