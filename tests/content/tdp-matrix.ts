import { diskFolder } from '../../src/load/folder.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import type { Matrix } from '../../src/model/matrix.ts'

/** The reference matrix as it stands. Throws an Error where it cannot be read. */
export function tdpMatrix(): Matrix {
  const { loaded, problems } = readMatrix(diskFolder('.', 'src/content/tdp'))
  if (!loaded) throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return loaded.matrix
}
