import { expect, test } from 'vitest'
import { suggest } from '../../src/command/suggest.ts'

const many = Array.from({ length: 30 }, (_, index) => `row-${'abcdefghijklmnopqrstuvwxyzABCD'[index]}x`)

test('few words are all suggested, none is said', () => {
  expect(suggest('x', ['b', 'a'])).toBe('b, a')
  expect(suggest('x', [])).toBe('none')
})

test('of many words those are suggested that are most like the one given', () => {
  expect(suggest('ROW-QX', ['other', ...many])).toBe('row-qx, row-ax, row-bx, row-cx, row-dx and 26 more')
})
