import { z } from 'zod'
import { inputCell, verdictCell, word } from './cell.ts'
import { blocks, line, text } from './prose.ts'

/** A cell that the code read does not bear out; its posted value stays. */
const questioned = z.strictObject({
  cell: word.describe('the verdict in question'),
  reads: text.describe('what the code says, as short as a cell'),
  reason: line.describe('prose'),
  source: line.describe('prose; file and function at a release, a commit or a message'),
})

/** A cell that differs from the one posted, and why. */
const changed = z.strictObject({ cell: word, reason: line, source: line })

/** A cell that stands although the flows say otherwise, and why. */
const qualified = z.strictObject({
  cell: word.describe('the verdict that is compared with the flows'),
  reason: line.describe('prose'),
  source: line.describe('prose; file and function at a release, a commit or a message'),
})

const retired = z.strictObject({
  reason: line,
  see: z.array(word).default([]).describe('rows or notes that stand in its place'),
})

/** The schema of the front matter of `rows/<id>.md`; the explanation follows as prose. */
export const rowFile = z.strictObject({
  inputs: z.record(z.string(), inputCell),
  verdicts: z.record(z.string(), verdictCell),
  group: word,
  notes: z.array(word).default([]),
  cellNotes: z
    .record(z.string(), z.array(word).min(1))
    .optional()
    .describe('ids of notes by the id of the column whose cell carries them'),
  questioned: z.array(questioned).default([]),
  qualified: z.array(qualified).default([]),
  changed: z.array(changed).default([]),
  retired: retired.optional(),
  code: z.array(word).default([]).describe('regions of model code that the row leads to, as `file#region`'),
  sources: z.array(line).default([]).describe('prose, one source each'),
})

/** The schema of the front matter of `notes/<id>.md`. */
export const noteFile = z.strictObject({
  title: line,
  shares: word.optional().describe('the note whose explanation this one shares'),
  retired: retired.optional(),
  code: z.array(word).default([]),
  sources: z.array(line).default([]),
})

/** The schema of `rows.yaml`: rows in order, each with its id; the explanation is under `text`. */
export const rowsFile = z.array(
  rowFile.extend({ id: word, text: blocks.optional().describe('prose; the explanation') }),
)
