import { describe, expect, it } from 'vitest'
import { type Answer, answerTo, type Condition, emptyReason } from '../../src/derive/answers.ts'

/** Asks of a row, which is its answers by condition. */
const asks = (label: string): Condition<Record<string, Answer>> => ({ label, answer: (row) => row[label] ?? 'no' })
const [old, lock, words] = [asks('old NP'), asks('shared N'), asks('words busy')]

describe('a row answers', () => {
  it.each<[Record<string, Answer>, Answer]>([
    [{ 'old NP': 'yes', 'shared N': 'yes' }, 'yes'],
    [{ 'old NP': 'yes', 'shared N': 'open' }, 'open'],
    [{ 'old NP': 'open', 'shared N': 'no' }, 'no'],
  ])('%o with %s', (row, answer) => expect(answerTo([old, lock], row)).toBe(answer))
})

describe('why there is none', () => {
  it('names the conditions that exclude all, and how many rows there are without each', () => {
    const rows: Record<string, Answer>[] = [
      { 'old NP': 'yes', 'shared N': 'no', 'words busy': 'yes' },
      { 'old NP': 'yes', 'shared N': 'no', 'words busy': 'yes' },
      { 'old NP': 'yes', 'shared N': 'yes', 'words busy': 'no' },
    ]
    expect(emptyReason([old, lock, words], rows)).toBe(
      'no row has old NP, shared N and words busy: without shared N: 2 rows; without words busy: 1 row',
    )
  })

  it('says so where no single one does', () => {
    expect(emptyReason([old, lock, words], [{ 'old NP': 'yes' }])).toBe(
      'no row has old NP, shared N and words busy: nor is there one without any single of these',
    )
    expect(emptyReason([words], [{}])).toBe('no row has words busy')
  })
})
