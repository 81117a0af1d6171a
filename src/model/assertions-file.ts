import { z } from 'zod'
import { word } from './cell.ts'
import { patterns } from './execution-file.ts'
import { line, text } from './prose.ts'

const assertion = z.strictObject({
  id: word.describe('its anchor is `#assertion-<id>`'),
  symbol: word.describe('the function or macro of symbols.yaml that it stands in'),
  kind: word.describe('id of a kind under `outcomes` in matrix.yaml'),
  rows: z.array(word).min(1).describe('ids of the rows that can reach it'),
  inputs: z.record(z.string(), word).default({}).describe('of their combinations only those with these values'),
  contexts: z.array(word).default([]).describe('ids of the contexts of the matrix in which it is reached'),
  faults: z.array(word).min(1).describe('ids of the faults under `outcomes`, each of which alone is enough'),
  beside: z.array(word).default([]).describe('ids of faults that must be there as well'),
  runs: patterns
    .optional()
    .describe(
      'of the runs with its rows, inputs, contexts and faults those in which it fires, in the words of execute/*.yaml: each of them must have it',
    ),
  when: line.optional().describe('prose: the condition beside the fault; left out: always'),
  loud: z
    .boolean()
    .optional()
    .describe('whether it can be seen; only for a kind that has `silent`, true where left out'),
  leaves: line.optional().describe('prose: what is left behind'),
  since: text.optional().describe('the first release that has it'),
  until: text.optional().describe('the last release that has it'),
  sources: z.array(line).default([]).describe('prose, one source each'),
})

/** The schema of `assertions.yaml`: what fires, or is returned, in a row. */
export const assertionsFile = z.array(assertion)
export type Assertion = z.output<typeof assertion>
