import { checkContent } from '../check/check-content.ts'
import { contentSetting } from '../load/environment.ts'
import type { Matrix } from '../model/matrix.ts'
import { root } from './root.ts'
import { Problems } from './verb.ts'

/** Every matrix, read and checked. Throws {@link Problems} where there are any, with what comes of it, as in `nothing was built`. */
export function checkedMatrices(outcome: string): Matrix[] {
  const { matrices, problems } = checkContent(root, contentSetting())
  if (problems.length > 0) throw new Problems(problems, outcome)
  return matrices.map(({ matrix }) => matrix)
}
