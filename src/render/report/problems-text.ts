import type { Problem } from '../../model/problem.ts'
import { problemLines } from './problem-lines.ts'

/** Problems as a person reads them, counted at the end; `outcome` says what came of it, as in `nothing was built`. */
export function problemsText(problems: readonly Problem[], outcome?: string): string {
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`
  return `${[...problemLines(problems), outcome === undefined ? count : `${count}, ${outcome}`].join('\n')}\n`
}
