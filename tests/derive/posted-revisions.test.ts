import { describe, expect, it } from 'vitest'
import { postedBetween, postedRevisions, postedState } from '../../src/derive/posted-revisions.ts'
import { wordsDigest } from '../../src/derive/words-digest.ts'
import type { Posted } from '../../src/model/posted-file.ts'
import { differencesText } from '../../src/render/report/differences-text.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const first: Posted = {
  id: '2026-01-02',
  source: 'The first.',
  rows: { 1: { old: 'NP', mirror: 'Y' }, 2: { old: 'NP', mirror: 'N' }, 3: { old: 'NP', mirror: 'N' } },
  legend: { NP: { digest: wordsDigest('not\n  present') }, leaf: { quoted: 'a leaf' } },
  notes: { a: { quoted: 'Never.' }, b: { quoted: 'Rarely.' } },
}
const second: Posted = {
  id: '2026-01-02-2',
  source: 'The second, about some rows.',
  rows: { 2: { old: 'NP', mirror: 'Y (a)' } },
  legend: { NP: { quoted: 'not present' } },
}
const third: Posted = {
  id: '2026-02-01',
  source: 'The third.',
  rows: { 1: { old: 'NP', mirror: 'Y' }, 2: { old: 'NP', mirror: 'Y' }, 4: { old: 'leaf', mirror: 'N' } },
  gone: ['3'],
  legend: { NP: { quoted: 'gone' }, X: { quoted: 'either' } },
  notes: { a: { quoted: 'At times.' }, c: { quoted: 'New.' } },
}
const matrix = { ...scenarioMatrix, posted: [third, first, second] }
const label = (id: string) => [...matrix.inputs, ...matrix.verdicts].find((one) => one.id === id)?.label ?? id

describe('messages one after the other', () => {
  const told = postedRevisions(matrix).map(({ message, differences }) => [message.id, differencesText(differences)])

  it('change cells, take rows up and give them up, explain and note', () => {
    expect(told).toEqual([
      ['2026-01-02', ''],
      ['2026-01-02-2', `row 2: changed\n  ${label('mirror')}: N -> Y (a)\n`],
      [
        '2026-02-01',
        [
          `row 2: changed\n  ${label('mirror')}: Y (a) -> Y`,
          `row 3: removed\n  ${label('old')}: NP -> (none)\n  ${label('mirror')}: N -> (none)`,
          `row 4: added\n  ${label('old')}: (none) -> leaf\n  ${label('mirror')}: (none) -> N`,
          'legend NP: changed\nlegend X: added',
          'note a: changed\nnote b: removed\nnote c: added\n',
        ].join('\n'),
      ],
    ])
  })

  it('leave what they do not speak of', () => {
    const state = postedState(matrix, '2026-01-02-2')
    expect([...(state?.rows.keys() ?? [])]).toEqual(['1', '2', '3'])
    expect([...(state?.notes.keys() ?? [])]).toEqual(['a', 'b'])
    expect(postedState(matrix, '2026-01-03')).toBeUndefined()
    const noted = { posted: [first, { ...second, notes: { a: { quoted: 'At times.' } } }] }
    expect([...(postedState(noted, second.id)?.notes.keys() ?? [])]).toEqual(['a', 'b'])
  })

  it('are compared over others between them', () => {
    const [one, two] = ['2026-01-02', '2026-02-01'].map((id) => postedState(matrix, id))
    if (!one || !two) throw new Error('no such message')
    expect(differencesText(postedBetween(matrix, one, two))).toContain(`row 2: changed\n  ${label('mirror')}: N -> Y\n`)
  })
})

it('words have one digest however they are broken, and others another', () => {
  expect(wordsDigest(' not  present\n')).toBe(wordsDigest('not present'))
  expect(wordsDigest('not present')).not.toBe(wordsDigest('notpresent'))
  // The values of the FNV-1a reference.
  expect(wordsDigest('')).toBe('cbf29ce484222325')
  expect(wordsDigest('foobar')).toBe('85944171f73967e8')
})
