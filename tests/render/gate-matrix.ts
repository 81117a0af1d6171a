import { diskFolder } from '../../src/load/folder.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'

const { loaded, problems } = readMatrix(diskFolder('.', 'tests/render/content/gate'))
if (!loaded || problems.length > 0)
  throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))

/** A small matrix with all that texts show: conditions, shared notes, questioned and changed cells, a retired row. */
export const gateMatrix = loaded.matrix
