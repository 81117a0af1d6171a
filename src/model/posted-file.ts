import { z } from 'zod'
import { word } from './cell.ts'
import { line } from './prose.ts'

/** The schema of `posted/<date>.yaml`: the cells of each row exactly as a message had them, by column id. */
export const postedFile = z.strictObject({
  source: line.describe('prose; which message'),
  rows: z.record(z.string(), z.record(z.string(), word)),
})
export type Posted = z.output<typeof postedFile> & { date: string }
