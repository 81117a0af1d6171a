/** A position in a file: path from the project's root with forward slashes; line and column count from 1. */
export interface Place {
  path: string
  line: number
  column: number
}

/** Something in the content that a person has to mend. */
export interface Problem extends Place {
  /** The check rule that found it; also its file name under src/check and its heading in CONTRIBUTING. */
  rule: string
  /** What is wrong: lower-case start, no final stop, the offending text in backticks. */
  message: string
  /** What would be right, where that can be said. */
  allowed?: string
  /** Further places that explain the problem, such as the first definition. */
  also?: (Place & { message: string })[]
}
