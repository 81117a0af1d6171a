import { memoryFolder } from '../src/load/memory-folder.ts'
import { readMatrix } from '../src/load/read-matrix.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { matrixFiles } from '../src/write/matrix-files.ts'
import { recordOf } from './record-of.ts'

/** The files of a matrix by name, with everything on record; one that cannot be read has rows and notes on record. */
export function recordedFiles(matrix: Matrix): Record<string, string> {
  const files = matrixFiles({ ...matrix, permalinks: [] })
  // What a reader makes of a message is what its hash is of.
  const read = readMatrix(memoryFolder(matrix.id, files)).loaded?.matrix ?? matrix
  return matrixFiles({ ...matrix, permalinks: recordOf(read) })
}
