import type { Pattern } from '../../model/execution-file.ts'

/** One thing that is done: the word of each field. */
export type Run = Readonly<Record<string, string>>

/** Whether a run is one of those that some patterns describe. */
export const isAmong = (run: Run, patterns: readonly Pattern[]): boolean =>
  patterns.some((pattern) => fits(run, pattern))

const fits = (run: Run, pattern: Pattern): boolean =>
  Object.entries(pattern).every(([field, words]) => words.includes(run[field] ?? ''))
