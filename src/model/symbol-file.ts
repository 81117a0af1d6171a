import { z } from 'zod'
import { word } from './cell.ts'
import { blocks, line, step, text } from './prose.ts'

const holder = z
  .string()
  .regex(/^\w+(\.\w+)*$/, 'words with dots between them')
  .optional()
  .describe(
    'which is meant where a file has several of the name: of ops the struct (`outer.inner` for one within), of functions and events the macro that makes it, else `function`',
  )

const symbol = z.strictObject({
  name: word.describe('the identifier, without parentheses'),
  kind: z.enum(['function', 'macro', 'op', 'event']).describe('an op is a member of an operations struct'),
  file: text.optional().describe('path in the tree; left out where no release has it'),
  in: holder,
  purpose: line.describe('prose, one line'),
  history: z
    .array(
      z.strictObject({
        release: text.optional(),
        commit: z
          .string()
          .regex(/^[0-9a-f]{12,40}$/, '12 to 40 lower-case hex digits')
          .optional(),
        change: line.describe('prose: what happened, such as `added`'),
        inferred: z.boolean().optional().describe('concluded from the trees on either side, not read in the commit'),
      }),
    )
    .default([]),
  was: z.array(word).default([]).describe('earlier names of the same thing'),
  became: z.array(word).default([]).describe('later names, or what took its role'),
  pins: z
    .record(
      z.string().regex(/^v\d+\.\d+/, 'a release as in v7.2.13'),
      z.strictObject({
        file: text,
        in: holder,
        hash: z.string().regex(/^[0-9a-f]{16,64}$/, '16 to 64 lower-case hex digits'),
        conditions: z
          .array(text)
          .optional()
          .describe('the `#if` conditions round it, outermost first; left out for none'),
      }),
    )
    .default({})
    .describe('for a release: where the definition stands and the hash of its tokens without comments'),
  model: word.optional().describe('region of model code that shows it, as `file#region`'),
})

/** The schema of `symbols.yaml`. */
export const symbolsFile = z.array(symbol)
export type Symbol = z.output<typeof symbol>

const flow = z.strictObject({
  id: word,
  title: line,
  inputs: z.record(z.string(), word).default({}).describe('inputs that the flow fixes, such as the lock mode'),
  contexts: z.array(word).default([]).describe('ids of the contexts of the matrix that it happens in'),
  rows: z.array(word).min(1),
  path: z.array(step).min(1).describe('the calls, outermost first: symbols as `name`, anything else as prose'),
  since: text.optional().describe('the first release that has it'),
  until: text.optional().describe('the last release that has it'),
  text: blocks.optional().describe('prose'),
  sources: z.array(line).default([]),
})

/** The schema of `flows.yaml`. */
export const flowsFile = z.array(flow)
export type Flow = z.output<typeof flow>
