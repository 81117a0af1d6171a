import { expect, test } from 'vitest'
import type { Problem } from '../../../src/model/problem.ts'
import { problemsText } from '../../../src/render/report/problems-text.ts'

const problems = (count: number, rule = 'known-mark', matrix = 'content/door'): Problem[] =>
  Array.from({ length: count }, (_, at) => ({
    path: `${matrix}/${at % 2 === 0 ? `rows/${at}.md` : 'matrix.yaml'}`,
    line: 1,
    column: 1,
    rule,
    message: `wrong ${at}`,
  }))
const lines = (all: Problem[]) => problemsText(all).trimEnd().split('\n')

test('the first of very many of a kind are told, and how many more there are', () => {
  const told = lines([...problems(35), ...problems(1, 'posted')])
  expect(told).toHaveLength(23)
  expect(told.slice(19)).toEqual([
    'content/door/matrix.yaml:1:1: wrong 19 [known-mark]',
    'content/door: 15 more problems of this kind [known-mark]',
    'content/door/rows/0.md:1:1: wrong 0 [posted]',
    '36 problems',
  ])
})

test('no problem is left out for a line that says so', () => {
  expect(lines(problems(21))).toHaveLength(22)
  expect(lines(problems(22)).at(-2)).toBe('content/door: 2 more problems of this kind [known-mark]')
})

test('each rule and each matrix has its own', () => {
  const apart = [...problems(20), ...problems(20, 'posted'), ...problems(20, 'known-mark', 'content/rows-of-doors')]
  expect(lines(apart)).toHaveLength(61)
})
