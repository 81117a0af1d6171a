import { expect, it, test } from 'vitest'
import { checkMatrix } from '../../src/check/check-matrix.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { problemText } from '../../src/render/report/problem-text.ts'
import { doorText, doorWith } from './memory-folder.ts'

const controls = [
  ...['\0', '\x07', '\x1b', '\x7f', '\x80', '\x85', '\x9b', '\x9f', '\u061c', '\u200e', '\u200f', '\u2028', '\u2029'],
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff', '\ufffe'],
]
const numberOf = (character: string) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

const problemsOf = (files: Record<string, string>) => {
  const { loaded, problems } = readMatrix(doorWith(files))
  return (loaded ? checkMatrix(loaded) : problems).map((problem) => problemText(problem).split('\n')[0])
}

it.each(['matrix.yaml', 'rows/1.md', 'notes/a.md', 'model/lock.c', 'permalinks.txt', 'posted/2026-01-02.yaml'])(
  'is refused in %s, with its number and place',
  (name) => {
    const text = doorText(name)
    const lines = text.split('\n').length
    for (const control of controls)
      expect(problemsOf({ [name]: `${text}# é${control}\n` })).toContain(
        `door/${name}:${lines}:4: \`${numberOf(control)}\` has no place in a text [syntax]`,
      )
  },
)

it('is refused by any escape of YAML', () => {
  for (const control of controls) {
    const hex = control.charCodeAt(0).toString(16)
    const escapes = [
      `\\u${hex.padStart(4, '0')}`,
      `\\U${hex.padStart(8, '0')}`,
      ...(hex.length < 3 ? [`\\x${hex.padStart(2, '0')}`] : []),
    ]
    for (const escape of escapes)
      expect(problemsOf({ 'rows/1.md': doorText('rows/1.md').replace('idle', `"ab${escape}c"`) }), escape).toEqual(
        expect.arrayContaining([`door/rows/1.md:7:11: \`${numberOf(control)}\` has no place in a text [syntax]`]),
      )
  }
})

it('is refused in the name of a file, and its problem drives no terminal', () => {
  for (const control of controls.filter((one) => one !== '\0')) {
    const problems = problemsOf({ [`rows/a${control}.md`]: doorText('rows/1.md') })
    expect(problems).toContainEqual(expect.stringContaining('cannot be a name here [identity]'))
    for (const problem of problems) expect(problem).toMatch(/^[ -~]+$/)
  }
})

test('letters of any script are text', () => {
  const text = 'שלום، مرحبا, 中文字, e\u0301, 👩\u200d💻'
  expect(problemsOf({ 'rows/1.md': doorText('rows/1.md').replace('An open door', `${text} An open door`) })).toEqual([])
})
