import { globSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fileReader } from '../../src/load/file-reader.ts'
import type { Path } from '../../src/load/yaml-source.ts'

const caret = /^( *)\^ (at|key|within) ?(.*)$/

/**
 * A marked document: a line such as `      ^ at inputs.old` says that this value stands at that column of the line above; `key`
 * asks for the key, and `within text 2:5` for the fifth character of the value's second line. No path means the prose.
 */
function markedDocument(path: string) {
  const lines: string[] = []
  const marks: { asked: string; method: string; words: string; line: number; column: number }[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, indent, method = '', words = ''] = caret.exec(line) ?? []
    if (indent === undefined) lines.push(line)
    else marks.push({ asked: `${method} ${words}`, method, words, line: lines.length, column: indent.length + 1 })
  }
  return { text: lines.join('\n'), marks }
}

const pathOf = (words: string): Path => (words === '' ? [] : words.split('.'))

describe.each(
  globSync('tests/load/places/*')
    .sort()
    .map((path) => path.split(sep).join('/')),
)('%s', (path) => {
  const { text, marks } = markedDocument(path)
  const name = path.slice(path.lastIndexOf('/') + 1)
  const reader = fileReader({ path: 'made', names: [name], read: () => new TextEncoder().encode(text) })
  if (text.startsWith('---\n')) reader.entry(name, z.looseObject({}))
  else reader.yaml(name, z.unknown())

  it('can be read', () => {
    expect(reader.problems).toEqual([])
    expect(marks.length).toBeGreaterThan(0)
  })

  it.each(marks)('$asked', ({ method, words, line, column }) => {
    const [, keys = '', inLine, inColumn] = /^(\S*?) ?(?:(\d+):(\d+))?$/.exec(words) ?? []
    const place =
      method === 'within'
        ? reader.places.within(name, pathOf(keys), Number(inLine), Number(inColumn))
        : reader.places[method === 'at' ? 'at' : 'key'](name, ...pathOf(keys))
    expect(place).toEqual({ path: `made/${name}`, line, column })
  })
})
