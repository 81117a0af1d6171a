import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mergedSpans, type Numbers, spanId, spanOf, spansBetween, spanText } from '../../src/model/number-range.ts'

const decimal: Numbers = { step: 1, base: 10 }
const bytes: Numbers = { from: 0, to: 255, step: 1, base: 16 }

describe('a text', () => {
  it.each([
    ['7', 7, 7],
    ['0x60-0x7e', 0x60, 0x7e],
    ['10..20', 10, 20],
    ['10 - 20', 10, 20],
    ['-5..3', -5, 3],
    ['-5-3', -5, 3],
    ['< 10', Number.NEGATIVE_INFINITY, 9],
    ['<=10', Number.NEGATIVE_INFINITY, 10],
    ['> 10', 11, Number.POSITIVE_INFINITY],
    ['>= 10000', 10_000, Number.POSITIVE_INFINITY],
  ])('%s names numbers', (text, low, high) => {
    expect(spanOf(text, decimal)).toEqual({ low, high })
  })

  it.each(['20-10', 'ten', '', '1-2-3', '1,5', '0.5', '0xg', '>', '- 5'])('`%s` names none', (text) => {
    expect(spanOf(text, decimal)).toBeUndefined()
  })

  it('names none beyond the ends', () => {
    expect(spanOf('0xf0-0x100', bytes)).toBeUndefined()
    expect(spanOf('>= 0x80', bytes)).toEqual({ low: 0x80, high: 0xff })
    expect(spanOf('> 0xff', bytes)).toBeUndefined()
  })

  it('counts in steps', () => {
    expect(spanOf('0.3', { step: 0.1, base: 10 })).toEqual({ low: 3, high: 3 })
    expect(spanText({ low: 3, high: 4 }, { step: 0.1, base: 10 })).toBe('0.3-0.4')
  })
})

test('a span is shown as it is written, and has an id without signs', () => {
  expect(spanText({ low: 0, high: 0x17 }, bytes)).toBe('0x00-0x17')
  expect(spanText({ low: -5, high: 3 }, decimal)).toBe('-5..3')
  const open = { low: Number.NEGATIVE_INFINITY, high: 9 }
  expect([spanText(open, decimal), spanId(open, decimal)]).toEqual(['<10', 'below-10'])
  const above = { low: 10, high: Number.POSITIVE_INFINITY }
  expect([spanText(above, decimal), spanId(above, decimal)]).toEqual(['>=10', 'from-10'])
})

test('spans cut all numbers into the fewest parts that make them up', () => {
  expect(
    spansBetween(
      [spanOf('< 10', decimal), spanOf('10', decimal), spanOf('> 10', decimal)].flatMap((one) => one ?? []),
      decimal,
    ),
  ).toEqual([
    { low: Number.NEGATIVE_INFINITY, high: 9 },
    { low: 10, high: 10 },
    { low: 11, high: Number.POSITIVE_INFINITY },
  ])
  const span = fc
    .tuple(fc.nat(255), fc.nat(255))
    .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }))
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const parts = spansBetween(spans, bytes)
      // One behind the other from end to end.
      expect(mergedSpans(parts)).toEqual([{ low: 0, high: 255 }])
      for (const { low, high } of spans)
        expect(mergedSpans(parts.filter((part) => part.low >= low && part.high <= high))).toEqual([{ low, high }])
      // A cut is where some span starts or ends.
      for (const { low } of parts.slice(1))
        expect(spans.some((one) => one.low === low || one.high + 1 === low)).toBe(true)
    }),
  )
})
