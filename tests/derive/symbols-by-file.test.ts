import { expect, test } from 'vitest'
import { symbolsByFile } from '../../src/derive/symbols-by-file.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const symbols = ['b/x.c', undefined, 'a/é<".h', 'b-x.c', 'b/x.c'].map((file, index) => ({
  ...{ name: `f${index}`, kind: 'function' as const, purpose: '', history: [], was: [], became: [], pins: {} },
  ...(file === undefined ? {} : { file }),
}))

test('files stand in order of their paths, each with an anchor of its own', () => {
  const files = symbolsByFile({ ...scenarioMatrix, symbols })
  expect(files.map(({ title, anchor, symbols }) => [title, anchor, symbols.map(({ name }) => name).join(' ')])).toEqual(
    [
      ['a/é<".h', 'file-a-h', 'f2'],
      ['b-x.c', 'file-b-x-c', 'f3'],
      ['b/x.c', 'file-b-x-c-2', 'f0 f4'],
      ['in no release', 'file-in-no-release', 'f1'],
    ],
  )
})
