import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMatrix } from '../src/check/check-matrix.ts'
import { memoryFolder } from '../src/load/memory-folder.ts'
import { readMatrix } from '../src/load/read-matrix.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { hiddenIn } from '../src/model/hidden-character.ts'
import { hostileMatrixArbitrary } from './hostile-matrix.ts'
import { recordedFiles } from './matrix-files.ts'
import { renderAll } from './render-all.ts'

/** The matrix as read, if nothing is wrong with it. */
function acceptedMatrix(matrix: Matrix): Matrix | undefined {
  const { loaded } = readMatrix(memoryFolder(matrix.id, recordedFiles(matrix)))
  return loaded && checkMatrix(loaded).length === 0 ? loaded.matrix : undefined
}

test('whatever the check accepts can be made into everything, and holds nothing that cannot be seen', async () => {
  let accepted = 0
  const runs = 80
  const property = fc.asyncProperty(hostileMatrixArbitrary, async (made) => {
    const matrix = acceptedMatrix(made)
    if (!matrix) return
    accepted += 1
    for (const text of await renderAll(matrix)) expect(hiddenIn(text.replaceAll('\r\n', '\n'))).toBeUndefined()
  })
  await fc.assert(property, { numRuns: runs })
  // Of many that are bad a good part is good, or nothing has been tried.
  expect(accepted).toBeGreaterThan(runs / 8)
  expect(accepted).toBeLessThan(runs)
})
