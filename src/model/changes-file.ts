import { z } from 'zod'
import { word } from './cell.ts'
import { line } from './prose.ts'

/** The schema of `changes.yaml`: what each revision of the matrix changed, the first one first. */
export const changesFile = z.array(
  z.strictObject({
    date: z.iso.date().describe('the day on which the revision was published'),
    revision: z.int().min(1).describe('one more than the entry before; the last is the `revision` of matrix.yaml'),
    text: line.describe('prose; what is different, for a reader of the revision before'),
    rows: z.array(word).default([]).describe('ids of the rows that say something else now'),
    notes: z.array(word).default([]).describe('ids of such notes'),
  }),
)
export type Change = z.output<typeof changesFile>[number]
