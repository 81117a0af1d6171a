import { readContent } from '../load/read-content.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Problem } from '../model/problem.ts'
import { byPlace, checkMatrix } from './check-matrix.ts'
import { distinctNames } from './distinct-names.ts'

/** Every matrix below the content folder and every problem in it, sorted by place. `root` is the project's root. */
export function checkContent(root: string, content?: string): { matrices: Loaded[]; problems: Problem[] } {
  const { matrices, problems } = readContent(root, content)
  // Those of a matrix come with what its rules find, and are not told twice.
  const own = new Set(matrices.flatMap((loaded) => loaded.problems))
  const unread = problems.filter((problem) => !own.has(problem))
  return { matrices, problems: [...unread, ...namesTaken(matrices), ...matrices.flatMap(checkMatrix)].sort(byPlace) }
}

/** Matrices whose addresses differ in case only; what else their names have to be is told of each alone. */
const namesTaken = (matrices: Loaded[]): Problem[] =>
  [
    ...distinctNames(
      matrices.map(({ matrix: { id }, places }) => ({ id, place: places.key('matrix.yaml') })),
      { pattern: /(?:)/, inWords: '' },
    ),
  ].map((finding) => ({ ...finding, rule: 'identity' }))
