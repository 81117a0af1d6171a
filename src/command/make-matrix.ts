import type { Loaded } from '../load/loaded.ts'
import { matrixFiles } from '../write/matrix-files.ts'
import { type NewMatrix, newMatrix } from '../write/new-matrix.ts'
import { draftOf } from './matrix-draft.ts'
import { WrongUse } from './verb.ts'

/** So many rows can still be filled in one by one. */
const mostRows = 256

/**
 * Makes the folder of a new matrix below the content folder, whole or not at all, and gives it as read. With `isForced` it replaces
 * a matrix that is there. Throws {@link WrongUse} where the check would refuse it, or something is in its place.
 */
export async function makeMatrix(made: NewMatrix, content: string | undefined, isForced: boolean): Promise<Loaded> {
  const size = made.inputs.reduce((product, { words }) => product * words.length, 1)
  if (size > mostRows)
    throw new WrongUse(
      `${size} combinations are too many\n  allowed: at most ${mostRows}; rows that cover several come later`,
    )
  const { loaded, problems, place } = draftOf(made.id, matrixFiles(newMatrix(made)), content)
  const [problem] = problems
  if (!loaded || problem) {
    const allowed = problem?.allowed === undefined ? '' : `\n  allowed: ${problem.allowed}`
    throw new WrongUse(`cannot make \`${made.id}\`: ${problem?.message}${allowed}`)
  }
  await place(isForced)
  return loaded
}
