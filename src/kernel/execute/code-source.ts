/** A file of C. */
export interface CodeFile {
  /** From the root of the tree, or of the project. */
  path: string
  text: string
}

/** Where the code that is run comes from, and what stands round it. */
export interface CodeSource {
  /** The files that it is taken from; of two that have a name the first counts. */
  files: CodeFile[]
  /** How ops are set and called; none where there are none. */
  ops?: { table: string; call: string } | undefined
  /** The files that set ops. */
  opFiles: CodeFile[]
  /** The functions that are called, without which nothing can be run. */
  drives: readonly string[]
  /** What stands in for the rest of the world, in front of the code. */
  before: CodeFile[]
  /** What calls the code, behind it; the last has the `main()`. */
  after: CodeFile[]
}
