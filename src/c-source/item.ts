import type { Token } from './tokens.ts'

/** A stretch of a C file. */
export interface Part {
  /** Token indices: the first, and the one behind the last. */
  from: number
  to: number
  /** Lines of the file, from 1, both inclusive. */
  firstLine: number
  lastLine: number
  /** The `#if` conditions round it, outermost first. */
  conditions: readonly string[]
  /**
   * What tells it from others of its name: of a member the struct, `outer.inner` for one within; of a constant the enum; of a function
   * or event that a macro makes this macro, of any other function `function`.
   */
  holder?: string
}

/** A top-level piece of a C file. */
export interface Item extends Part {
  /** An invocation is a macro called at top level, such as `TRACE_EVENT(...)`; a declaration defines nothing. */
  kind: 'macro' | 'function' | 'type' | 'variable' | 'declaration' | 'invocation'
  /** What it defines or declares: a type's tag, typedef names, enum constants and variables together. */
  names: string[]
  /** For an invocation: the macro, and each argument that is a single word (else an empty string). */
  call?: { macro: string; words: string[] }
  /** Token indices of the braces of a function's body or a type's members. */
  body?: { open: number; close: number }
}

/** A scanned file. */
export interface SourceFile {
  path: string
  lines: string[]
  tokens: Token[]
  items: Item[]
  /** The condition of the include guard round all of it. */
  guard?: string
  /** What no configuration compiles, such as `#if 0`, was read like the rest. */
  isDeadRead: boolean
  /** Where brackets or conditionals do not pair up, so that items may be missing from there on. */
  fault?: { line: number; message: string }
}

/** The tokens from `from` to before `to`, with their lines and the conditions that they stand under. */
export function partOf(tokens: readonly Token[], from: number, to: number, conditions: readonly string[]): Part {
  return { from, to, firstLine: tokens[from]?.line ?? 1, lastLine: tokens[to - 1]?.line ?? 1, conditions }
}
