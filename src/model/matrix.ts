import type { z } from 'zod'
import type { matrixFile } from './matrix-file.ts'
import type { Posted } from './posted-file.ts'
import type { noteFile, rowFile } from './row-file.ts'
import type { Flow, Symbol } from './symbol-file.ts'

type MatrixFile = z.output<typeof matrixFile>

export type Input = MatrixFile['inputs'][number]
export type Verdict = MatrixFile['verdicts'][number]
export type Group = MatrixFile['groups'][number]
export type LegendEntry = MatrixFile['legend'][number]
export type Claim = MatrixFile['claims'][number]

/** One scenario. `body` is its explanation as prose. */
export type Row = z.output<typeof rowFile> & { id: string; body: string }

/** A footnote. `body` is its explanation as prose. */
export type Note = z.output<typeof noteFile> & { id: string; body: string }

/** A file of model code, as text. */
export interface ModelFile {
  name: string
  text: string
}

/** A whole matrix folder. Rows stand group by group, rows and notes in natural order (2 before 10), retired ones included. */
export interface Matrix extends MatrixFile {
  id: string
  rows: Row[]
  notes: Note[]
  flows: Flow[]
  symbols: Symbol[]
  models: ModelFile[]
  posted: Posted[]
  /** All that was ever published, from permalinks.txt, and why it is gone where it rightly is. */
  permalinks: { kind: string; id: string; withdrawn?: string }[]
}
