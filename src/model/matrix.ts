import type { z } from 'zod'
import type { Parts } from './file-kinds.ts'
import type { matrixFile } from './matrix-file.ts'
import type { Span } from './number-range.ts'

/** What matrix.yaml says. */
export type MatrixFile = z.output<typeof matrixFile>

/** A value of an input. */
export type Value = NonNullable<MatrixFile['inputs'][number]['values']>[number] & {
  /** The numbers that it stands for, where the input is numeric. */
  span?: Span
}
/** An input with its values, also where those are another's; of a numeric one they are the ranges that rows and predicates tell apart. */
export type Input = Omit<MatrixFile['inputs'][number], 'values'> & { values: Value[] }
export type Verdict = MatrixFile['verdicts'][number]
export type Context = NonNullable<MatrixFile['contexts']>[number]
export type Outcomes = NonNullable<MatrixFile['outcomes']>
export type Group = Omit<MatrixFile['groups'][number], 'groups'> & {
  /** The group that it is within. */
  within?: string
}
export type LegendEntry = MatrixFile['legend'][number]
export type Claim = MatrixFile['claims'][number]

/** One scenario. `body` is its explanation as prose. */
export type Row = Parts['rows'][number]

/** A footnote. `body` is its explanation as prose. */
export type Note = Parts['notes'][number]

/** A file of model code, as text. */
export type ModelFile = Parts['models'][number]

/** How the code behind the rows is run. */
export type Execution = Parts['executions'][number]

/** What running the code of a release showed. */
export type Verified = Parts['verified'][number]

/** A whole matrix folder. Rows stand group by group, within a group as the author has them; notes in natural order (2 before 10). Retired ones are included. */
export interface Matrix extends Omit<MatrixFile, 'inputs' | 'groups'>, Parts {
  id: string
  inputs: Input[]
  /** Groups within others stand behind those, which are groups, too. */
  groups: Group[]
  /** The ids of the rows that stand in rows.yaml; left out: none. */
  listed?: string[]
}
