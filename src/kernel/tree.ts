import type { Scope } from '../files/search-files.ts'

/** A kernel tree, wherever it is kept. Paths lead from its root, with forward slashes. */
export interface KernelTree {
  /** Where the tree is, as the user gave it. */
  path: string
  /** What its Makefile says, such as `v7.2.13`. */
  release: string
  /** The release, or in a git repository the tag or commit. */
  revision: string
  /** A file's text; undefined where there is no such file. Throws {@link KernelProblem} where it cannot be read as text. */
  read(path: string): string | undefined
  /** The C files that hold one of the words, in order. */
  search(words: readonly string[], scope?: Scope): string[]
}

/** A kernel tree or a file in it cannot be used; the message says which and why. */
export class KernelProblem extends Error {}
