import { readContent } from '../load/read-content.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Problem } from '../model/problem.ts'
import { byPlace, checkMatrix } from './check-matrix.ts'

/** Every matrix below the content folder and every problem in it, sorted by place. `root` is the project's root. */
export function checkContent(root: string, content?: string): { matrices: Loaded[]; problems: Problem[] } {
  const { matrices, problems } = readContent(root, content)
  const own = new Set(matrices.flatMap((loaded) => loaded.problems))
  const unread = problems.filter((problem) => !own.has(problem))
  return { matrices, problems: [...unread, ...matrices.flatMap(checkMatrix)].sort(byPlace) }
}
