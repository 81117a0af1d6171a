import type { Problem } from '../model/problem.ts'

/** One verb of the `scenarios` command. */
export interface Verb {
  /** The text of `--help`: usage line, options, examples. */
  usage: string
  /** Runs it on the words after the verb and gives the exit code: 0 fine, 1 problems found. Throws {@link WrongUse} for 2. */
  run(words: string[]): Promise<number>
}

/** The user asked for something that cannot be done; printed as one line, exit code 2. */
export class WrongUse extends Error {}

/** The content has problems that stand in the way; printed as `scenarios check` prints them, exit code 1. */
export class Problems extends Error {
  readonly problems: readonly Problem[]
  /** What came of it, as in `nothing was built`. */
  readonly outcome: string | undefined

  constructor(problems: readonly Problem[], outcome?: string) {
    super('the content has problems')
    this.problems = problems
    this.outcome = outcome
  }
}
