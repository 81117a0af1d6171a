import { z } from 'zod'
import { word } from './cell.ts'
import { text } from './prose.ts'

const count = z.number().int().nonnegative()

/** What runs show of a row, a cell or an assertion. */
export const runStatuses = ['confirmed', 'refuted', 'questioned', 'not run'] as const
export type RunStatus = (typeof runStatuses)[number]
const status = z.enum(runStatuses)

const row = z.strictObject({
  id: word,
  status: status.describe('`questioned`: the runs do not bear out a cell that the row itself questions'),
  runs: count,
  verdicts: z.record(z.string(), status).describe('of the cells that runs show something of'),
  outcomes: z.record(z.string(), word).default({}).describe('the outcome that was seen, by derived column'),
})

const assertion = z.strictObject({
  id: word,
  status,
  runs: count.describe('how many runs have it fire'),
  places: z.array(text).default([]).describe('where in the tree, as `path:line`'),
  line: text.optional().describe('one of the runs, for `--replay`'),
})

/** The schema of `verified/<release>.yaml`: what running the code of a release showed. `verify --execute --record` writes it. */
export const verifiedFile = z.strictObject({
  tree: text.describe('the tag or commit of the tree, or its release'),
  date: z.iso.date(),
  revision: z.number().int().positive().describe('of the matrix'),
  compiler: text,
  taken: z.strictObject({ items: count, functions: count }).describe('what was taken from the tree'),
  runs: count.describe('all of them'),
  absent: z.array(word).default([]).describe('contexts that the release does not have'),
  model: z
    .strictObject({ id: word, same: count, differing: count })
    .optional()
    .describe('in how many runs the model code gave the same outcome, and in how many another'),
  reached: z
    .array(z.strictObject({ file: text, lines: count, never: z.array(count) }))
    .default([])
    .describe('lines of the code taken from each file, and those of them that no run reached'),
  rows: z.array(row),
  assertions: z.array(assertion),
})
export type VerifiedFile = z.output<typeof verifiedFile>
