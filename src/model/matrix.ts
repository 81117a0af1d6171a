import type { z } from 'zod'
import type { Parts } from './file-kinds.ts'
import type { matrixFile } from './matrix-file.ts'

/** What matrix.yaml says. */
export type MatrixFile = z.output<typeof matrixFile>

export type Input = MatrixFile['inputs'][number]
export type Verdict = MatrixFile['verdicts'][number]
export type Context = NonNullable<MatrixFile['contexts']>[number]
export type Outcomes = NonNullable<MatrixFile['outcomes']>
export type Group = MatrixFile['groups'][number]
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

/** A whole matrix folder. Rows stand group by group, rows and notes in natural order (2 before 10), retired ones included. */
export interface Matrix extends MatrixFile, Parts {
  id: string
}
