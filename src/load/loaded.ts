import type { Matrix } from '../model/matrix.ts'
import type { Place, Problem } from '../model/problem.ts'
import type { Path } from './yaml-source.ts'

/** Answers where things stand. `file` is a name within the matrix folder, such as `rows/7.md`. */
export interface Places {
  /** Where a value stands; the start of the file where there is no such file or value. */
  at(file: string, ...path: Path): Place
  /** Where a key stands. */
  key(file: string, ...path: Path): Place
  /** The place `line` and `column` into a text value, or into the prose below the front matter for an empty path. */
  within(file: string, path: Path, line: number, column: number): Place
}

/** A matrix folder as read: the typed value, where everything stands, and what could not be read. */
export interface Loaded {
  matrix: Matrix
  places: Places
  problems: Problem[]
  /** Ids of rows and notes whose files are there but broken: they are missing from `matrix` yet must not be called unknown. */
  broken: Set<string>
}
