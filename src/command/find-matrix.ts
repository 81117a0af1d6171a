import type { Matrix } from '../model/matrix.ts'
import { suggest } from './suggest.ts'
import { WrongUse } from './verb.ts'

/** The matrix of that name; without a name the only one. Throws {@link WrongUse} that says which there are. */
export function findMatrix(matrices: Matrix[], name?: string): Matrix {
  const ids = matrices.map(({ id }) => id)
  const [only] = matrices
  if (name === undefined) {
    if (only && matrices.length === 1) return only
    throw new WrongUse(`which matrix?\n  allowed: ${suggest('', ids)}`)
  }
  const matrix = matrices.find(({ id }) => id === name)
  if (!matrix) throw new WrongUse(`no matrix \`${name}\`\n  allowed: ${suggest(name, ids)}`)
  return matrix
}
