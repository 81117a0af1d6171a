import { z } from 'zod'
import { word } from './cell.ts'
import { line, text } from './prose.ts'

const words = z.union([word.transform((one) => [one]), z.array(word).min(1)])
const pattern = z.record(z.string(), words)

/** Some runs: those that have one of the words for each field. */
export type Pattern = z.output<typeof pattern>
export const patterns = z.array(pattern)

const names = z.array(text)

const code = {
  before: names.min(1).describe('files of `execute/` that stand in for the rest of the world, in front of the code'),
  after: names.min(1).describe('files of `execute/` that call the code, behind it; the last has the `main()`'),
}

const field = z.strictObject({
  id: word.describe('as in `lock=shared`'),
  values: z.array(word).min(1),
  default: word.optional().describe('the value of a run that does not name the field; left out: each run names it'),
  text: line.describe('prose: what it says of a run'),
})

const mapping = z.strictObject({
  field: word,
  values: z.record(z.string(), words).describe('which words of the field stand for each value'),
})

const event = z.strictObject({
  kind: word.optional().describe('id of a kind under `outcomes` in matrix.yaml; any where left out'),
  symbols: names
    .optional()
    .describe('the functions that it may fire in, whatever the release calls them; any where left out'),
})

const test = z.strictObject({
  fires: z
    .enum(['never', 'sometimes', 'not-always', 'if-condition'])
    .describe('`if-condition`: in exactly those runs for which the condition of the cell holds'),
  event: event.optional().describe('what fires; anything where left out'),
  contexts: z.array(word).optional().describe('the runs that count: ids of contexts; all where left out'),
  faults: z.array(word).optional().describe('and of faults, of which a run has no other; all where left out'),
  unless: z.array(word).default([]).describe('and none for which one of these terms holds'),
  since: text.optional().describe('the first release of which the mark speaks'),
})
export type VerdictTest = z.output<typeof test>

/** The schema of `execute/<id>.yaml`: how the functions behind the rows are run, and what that shows of each verdict. */
export const executionFile = z.strictObject({
  text: line.describe('prose: what one run is'),
  tree: z.strictObject({
    ...code,
    files: names
      .min(1)
      .describe('of a source tree, those that code is taken from; of two that have a name the first counts'),
    drives: names.min(1).describe('the functions that are called, without which a tree cannot be run'),
    ops: z
      .strictObject({
        table: text.describe('the variable whose members are set to functions, as in `vt_x86_ops.op = function;`'),
        call: text.describe('the macro that calls one, as in `call_op(op)(...)`'),
        files: names.min(1).describe('where they are set'),
      })
      .optional(),
  }),
  models: z
    .array(
      z.strictObject({
        id: word,
        ...code,
        files: names.min(1).describe('files of `model/` that are run in place of a tree'),
        since: text.optional().describe('the first release that the model shows'),
        until: text.optional().describe('the last'),
        apart: patterns.default([]).describe('runs about what the model leaves out'),
        without: z.array(word).default([]).describe('ids of assertions that it leaves out'),
      }),
    )
    .default([])
    .describe('the model code, which is run as a tree is and compared with it'),
  fields: z.array(field).min(1).describe('what sets one run apart from another'),
  runs: patterns
    .min(1)
    .describe(
      'every combination of these words, `any` for all of a field, with the defaults of the fields that are not named',
    ),
  never: patterns.default([]).describe('runs that are left out, as they cannot be or are another one again'),
  inputs: z.record(z.string(), mapping).describe('the combination that a run belongs to, input by input'),
  context: mapping.optional().describe('the context that it belongs to'),
  terms: z
    .record(z.string(), patterns)
    .default({})
    .describe('what the conditions of cells speak of, such as `pfn_changed`'),
  faults: z.record(z.string(), patterns).describe('the fault model: the runs that each fault under `outcomes` is in'),
  verdicts: z
    .record(z.string(), z.record(z.string(), z.array(test)))
    .default({})
    .describe('what the runs must show for each mark of each verdict; of a mark that is left out they show nothing'),
})
export type ExecutionFile = z.output<typeof executionFile>
