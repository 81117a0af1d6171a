import { describe, expect, it } from 'vitest'
import { wrapLabel } from '../../src/render/diagram/label-lines.ts'
import { labelText, rowLabel, runsOf } from '../../src/derive/row-label.ts'
import { textWidth } from '../../src/derive/text-width.ts'

const label = (...ids: string[]) =>
  labelText(rowLabel({ from: 'a', to: 'b', rows: ids.map((id) => ({ id, notes: id === '2' ? ['a1', 'b'] : [] })) }))

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

describe('rowLabel', () => {
  it('names rows and their notes', () => {
    expect(label('1', '2', '7a')).toBe('1 · 2 a1 b · 7a')
  })

  it('is short for many rows', () => {
    expect(label(...numbers(1, 40), '52')).toBe('1-40 · 52 (41 rows)')
    expect(label(...numbers(0, 20).map((id) => String(Number(id) * 2)))).toBe('0 · 2 · 4 · 6 … (21 rows)')
  })

  it('cuts long ids', () => {
    expect(label('the-id-of-a-row-that-says-it-all')).toBe('the-id-of-a-row-tha…')
  })
})

describe('runsOf', () => {
  it('draws three or more consecutive numbers together', () => {
    expect(runsOf(['1', '2', '4', '5', '6', 'x', '9', '10', '11']).map(({ text }) => text)).toEqual([
      '1',
      '2',
      '4-6',
      'x',
      '9-11',
    ])
  })
})

describe('wrapLabel', () => {
  it('breaks between words, and within those that are too long', () => {
    expect(wrapLabel('one two three four five six')).toEqual(['one two three four five', 'six'])
    expect(wrapLabel('x'.repeat(30))).toEqual(['x'.repeat(24), 'x'.repeat(6)])
    expect(wrapLabel('漢字'.repeat(10)).every((line) => textWidth(line) <= 15)).toBe(true)
  })
})

describe('textWidth', () => {
  it('knows narrow, wide and combining characters', () => {
    expect(textWidth('abc')).toBeCloseTo(1.86)
    expect(textWidth('e\u0301')).toBe(textWidth('e'))
    expect(textWidth('漢字')).toBe(2)
    expect(textWidth('👩‍👩‍👧‍👦')).toBe(textWidth('😀'))
    expect(textWidth('a\u200bb\u202e')).toBe(textWidth('ab'))
  })
})
