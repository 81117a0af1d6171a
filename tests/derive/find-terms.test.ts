import { describe, expect, it } from 'vitest'
import { findTermsIn } from '../../src/derive/find-terms.ts'
import { resolveIn } from '../../src/derive/resolve.ts'
import { crossReferences } from '../../src/markdown/cross-references.ts'
import { parseProse } from '../../src/markdown/parse-prose.ts'
import { termUses } from '../../src/markdown/term-uses.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const term = (id: string, ...[term = id, ...also]: string[]): Matrix['glossary'][number] => ({
  ...{ id, term, also },
  text: 'A term.',
  sources: [],
})
const glossary = [
  term('lock', 'lock'),
  term('door', 'door lock', 'bolt of a door', 'verrou'),
  term('bar', 'lock bar'),
  term('td', 'TD'),
  term('ept', 'EPT'),
  term('odd', 'a.b (c+)?', 'über'),
]
const find = findTermsIn({ glossary })

/** A text with what was found in brackets, each with its term. */
const marked = (text: string) =>
  (find?.(text) ?? [])
    .toReversed()
    .reduce(
      (rest, { id, start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}|${id}]${rest.slice(end)}`,
      text,
    )

describe('the terms of a text', () => {
  it.each([
    ['the lock holds', 'the [lock|lock] holds'],
    ['a lock bar, a lock barred', 'a [lock bar|bar], a [lock|lock] barred'],
    ['The door lock, a lock', 'The [door lock|door], a [lock|lock]'],
    ['the door\nlock and bolts of a door', 'the [door\nlock|door] and bolts of a door'],
    ['Lock it. Door locks hold; verrous', '[Lock|lock] it. [Door locks|door] hold; [verrous|door]'],
    ['a TD, TDs, two TD’s', 'a [TD|td], [TDs|td], two [TD|td]’s'],
    ['td, Td, TDX, TDH.MEM, x.TD, xTD', 'td, Td, TDX, TDH.MEM, x.TD, xTD'],
    ['S-EPT is no EPT. EPT-like, EPT.', 'S-EPT is no [EPT|ept]. EPT-like, [EPT|ept].'],
    ['unlock, locker, lock_it, LOCK', 'unlock, locker, lock_it, LOCK'],
    ['say a.b (c+)? or axb (c)', 'say [a.b (c+)?|odd] or axb (c)'],
    ['Über, übers', '[Über|odd], [übers|odd]'],
    ['lock/TD (lock) “lock”', '[lock|lock]/[TD|td] ([lock|lock]) “[lock|lock]”'],
  ])('are whole words: %j', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })

  it('are none without a glossary', () => {
    expect(findTermsIn({ glossary: [] })).toBeUndefined()
  })
})

describe('prose', () => {
  const matrix = { ...scenarioMatrix, glossary, legend: [{ id: 'verrou', text: 'a bolt' }] }
  const usesIn = (prose: string) => {
    const { tree, found } = crossReferences(parseProse(prose), resolveIn(matrix))
    return [found.map(({ kind, id }) => `${kind} ${id}`), find ? termUses(tree, find).found : []]
  }

  it('uses a term where it is no code, link or heading', () => {
    expect(usesIn('`lock` [lock](https://a.example/) *the TD*\n\n# EPT\n\n    door lock')).toEqual([[], ['td']])
  })

  it('refers to it by any spelling, unless that is an id', () => {
    expect(usesIn('[[Bolt of a door]], [[locks]], [[verrou]], [[nowhere]], [[7]]')).toEqual([
      ['term door', 'term lock', 'legend verrou', 'row 7'],
      [],
    ])
  })
})
