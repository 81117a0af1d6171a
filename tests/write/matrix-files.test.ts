import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../src/check/check-content.ts'
import { root } from '../../src/command/root.ts'
import { memoryFolder } from '../../src/load/memory-folder.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { matrixFiles } from '../../src/write/matrix-files.ts'
import { matrixArbitrary } from '../matrix-arbitrary.ts'

const read = (matrix: Matrix) => {
  const { loaded, problems } = readMatrix(memoryFolder(matrix.id, matrixFiles(matrix)))
  return { matrix: loaded?.matrix, problems }
}

/** A value without the space around its texts, which no reader keeps. */
const trimmed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'string' ? one.trim() : one))

describe('what was read is read again from what is written', () => {
  it.each(['src/content', 'examples', 'tests/rich', 'tests/check/base', 'tests/e2e/content'])('%s', (content) => {
    const { matrices } = checkContent(root, content)
    expect(matrices.length).toBeGreaterThan(0)
    for (const { matrix } of matrices) expect(read(matrix)).toEqual({ matrix, problems: [] })
  })

  it('also where texts are hostile', () => {
    fc.assert(
      fc.property(matrixArbitrary, (made) => {
        const first = read(made)
        if (!first.matrix) return
        expect(read(first.matrix)).toEqual({ matrix: first.matrix, problems: [] })
        if (first.problems.length === 0) expect(trimmed(first.matrix)).toEqual(trimmed(made))
      }),
      { numRuns: 60 },
    )
  })
})
