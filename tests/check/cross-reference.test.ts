import { expect, it } from 'vitest'
import { checkMatrix } from '../../src/check/check-matrix.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { doorText, doorWith } from './memory-folder.ts'

const row = doorText('rows/1.md').replace('`turn()`', '`push()` of [[knob]]')
const unknown = (files: Record<string, string | undefined>) => {
  const { loaded } = readMatrix(doorWith({ 'rows/1.md': row, ...files }))
  return (loaded ? checkMatrix(loaded) : [])
    .filter(({ rule }) => rule === 'cross-reference')
    .map(({ message }) => message)
}

it('a function in prose is one of symbols.yaml, and where there is none, code', () => {
  expect(unknown({})).toEqual(['unknown symbol `push()`', '`[[knob]]` leads nowhere'])
  expect(unknown({ 'symbols.yaml': undefined })).toEqual(['`[[knob]]` leads nowhere'])
})
