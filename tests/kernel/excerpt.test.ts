import { describe, expect, test } from 'vitest'
import { excerptsOf } from '../../src/kernel/excerpt.ts'
import { sourcesOf } from '../../src/kernel/sources.ts'
import { openKernelTree } from '../../src/kernel/open-kernel-tree.ts'
import type { Symbol } from '../../src/model/symbol-file.ts'
import { commit } from '../files/made-folder.ts'
import { madeTree } from './made-tree.ts'

const symbol = (name: string, kind: Symbol['kind'], more: Partial<Symbol> = {}): Symbol => ({
  ...{ name, kind, file: 'mm/a.c', purpose: 'does', history: [], was: [], became: [], pins: {} },
  ...more,
})

const text = [
  '/* about f */',
  'static int',
  'f(void)',
  '{\t/* why */',
  '\treturn 1;',
  '} /* end */',
  '#ifdef A',
  '#define M(a) \\',
  '\t(a)',
  '#else',
  '#define M(a) 0',
  '#endif',
  'struct ops {\r',
  '\tint (*op)(int a,\r',
  '\t\t  int b);\r',
  '};',
]
const folder = madeTree({ 'mm/a.c': text.join('\n'), 'mm/b.c': 'int moved(void) { }\n' })
const sources = sourcesOf(openKernelTree(folder))
const lines = (first: number, last: number) => text.slice(first - 1, last).map((line) => line.replace('\r', ''))

describe('the definition as it stands', () => {
  test('with true line numbers, comments and all', () => {
    expect(excerptsOf(symbol('f', 'function'), sources)).toEqual([
      { file: 'mm/a.c', firstLine: 2, lines: lines(2, 6), release: 'v9.1.4' },
    ])
  })
  test('each variant', () => {
    expect(excerptsOf(symbol('M', 'macro'), sources).map(({ firstLine, lines }) => [firstLine, lines])).toEqual([
      [8, lines(8, 9)],
      [11, lines(11, 11)],
    ])
  })
  test('the member of a struct', () => {
    expect(excerptsOf(symbol('op', 'op'), sources)[0]).toMatchObject({ firstLine: 14, lines: lines(14, 15) })
  })
  test('where the release pins it, or in another file of that part of the tree', () => {
    const pins = { 'v9.1.4': { file: 'mm/b.c', hash: '0'.repeat(16) } }
    expect(excerptsOf(symbol('moved', 'function', { pins }), sources)[0]?.file).toBe('mm/b.c')
    expect(excerptsOf(symbol('moved', 'function'), sources)[0]?.file).toBe('mm/b.c')
  })
})

test('all that a name may mean, or the one that is meant', () => {
  const doubled = madeTree({ 'mm/a.c': 'struct one {\n\tint op;\n};\nstruct two {\n\tint op;\n};\n' })
  const lines = (more: Partial<Symbol>) =>
    excerptsOf(symbol('op', 'op', more), sourcesOf(openKernelTree(doubled))).map(({ firstLine }) => firstLine)
  expect(lines({})).toEqual([2, 5])
  expect(lines({ in: 'two' })).toEqual([5])
  expect(lines({ in: 'two', pins: { 'v9.1.4': { file: 'mm/a.c', in: 'one', hash: '0'.repeat(16) } } })).toEqual([2])
})

test('what the tree does not have has none', () => {
  expect(excerptsOf(symbol('g', 'function'), sources)).toEqual([])
  expect(excerptsOf(symbol('f', 'function', { file: undefined }), sources)).toEqual([])
})

test('a git revision names itself', () => {
  commit(folder, 'v9.1.4-next')
  expect(excerptsOf(symbol('f', 'function'), sourcesOf(openKernelTree(folder, 'HEAD')))[0]).toMatchObject({
    firstLine: 2,
    release: 'v9.1.4-next',
  })
})
