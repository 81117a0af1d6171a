import { fileKinds } from '../../model/file-kinds.ts'
import type { Problem } from '../../model/problem.ts'
import { problemText } from './problem-text.ts'
import { visible } from './visible.ts'

/** Of what one rule finds in one matrix no more than these are told. */
const most = 20

/** Problems as a person reads them. Where a rule finds very many in a matrix, the first are told, and then how many more there are. */
export function problemLines(problems: readonly Problem[]): string[] {
  const kindOf = ({ path, rule }: Problem) => `${matrixFolder(path)}\n${rule}`
  const groups = Map.groupBy(problems, kindOf)
  return problems.flatMap((problem) => {
    const alike = groups.get(kindOf(problem)) ?? []
    const told = alike.slice(0, alike.length > most + 1 ? most : undefined)
    if (told.includes(problem)) return [problemText(problem)]
    if (alike[told.length] !== problem) return []
    return [
      `${visible(matrixFolder(problem.path))}: ${alike.length - most} more problems of this kind [${problem.rule}]`,
    ]
  })
}

const folders = new Set(fileKinds.flatMap(({ file }) => (file.includes('/') ? (file.split('/')[0] ?? []) : [])))

/** The folder of the matrix that a file is of. */
function matrixFolder(path: string): string {
  const above = path.split('/').slice(0, -1)
  return (folders.has(above.at(-1) ?? '') ? above.slice(0, -1) : above).join('/')
}
