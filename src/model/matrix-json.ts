import { z } from 'zod'
import { runStatuses } from './verified-file.ts'

const address = z.string().describe('the permanent address; a path where the site has none of its own yet')

const combination = z
  .record(z.string(), z.array(z.string()))
  .describe('values by input id; several where any of them is meant')

const explained = {
  opening: z.string().describe('the explanation before its labelled parts; plain text'),
  parts: z
    .array(z.object({ id: z.string(), title: z.string(), text: z.string() }))
    .describe('the labelled parts of the explanation; plain text'),
}

const named = z.object({ id: z.string(), label: z.string() })

const marked = z.object({ mark: z.string(), condition: z.string().optional() })

const row = z.object({
  id: z.string(),
  group: z.string(),
  inputs: combination.describe('every value that the row covers, by input id'),
  verdicts: z
    .record(z.string(), marked.extend({ also: z.array(marked).optional().describe('the further marks of the cell') }))
    .describe('by verdict id'),
  notes: z.array(z.string()),
  cellNotes: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe('of the notes those that stand on cells, by column'),
  status: z.enum(['as posted', 'questioned', 'changed', 'retired', 'new', 'current']),
  questioned: z
    .array(z.object({ cell: z.string(), reads: z.string(), reason: z.string(), source: z.string() }))
    .describe('cells that the code read does not bear out; the posted value stays in the cell'),
  qualified: z
    .array(z.object({ cell: z.string(), reason: z.string(), source: z.string() }))
    .describe('cells that stand although `madeBy` says otherwise'),
  madeBy: z
    .array(
      z.object({
        flow: z.string(),
        contexts: z.array(z.string()).describe('ids of `contexts`'),
        inputs: z.record(z.string(), z.string()).describe('the value by input id that the flow fixes'),
        url: address,
      }),
    )
    .describe('the flows of the checked release that make the row'),
  outcomes: z
    .record(z.string(), z.object({ outcome: z.string(), reasons: z.array(z.string()).describe('ids of `assertions`') }))
    .describe('by the id of a derived column: the worst of what its assertions lead to at the checked release'),
  heading: z.string().describe('what the row is about, in words'),
  line: z.string().describe('the row in one line of words'),
  lead: z.string().describe('the row as a sentence, with what is questioned'),
  ...explained,
  url: address,
})

/** The shape of `matrix.json`. More fields may come; these keep their names. */
export const matrixJson = z.object({
  id: z.string(),
  title: z.string(),
  revision: z.int(),
  hash: z.string().describe('identifies the content, whatever the day'),
  inputs: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      values: z.array(
        named.extend({
          from: z.number().optional().describe('the least of a range of numbers; left out: there is none'),
          to: z.number().optional().describe('the greatest'),
        }),
      ),
    }),
  ),
  verdicts: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      marks: z.array(named.extend({ condition: z.boolean().describe('a condition follows the mark') })),
    }),
  ),
  checked: z.string().optional().describe('the release that flows and code were checked at'),
  contexts: z
    .array(z.object({ id: z.string(), label: z.string() }))
    .describe('what flows happen in, beside the inputs'),
  outcomes: z
    .object({
      order: z.array(named.extend({ phrase: z.string() })).describe('from the least to the worst'),
      kinds: z.array(
        named.extend({
          outcome: z.string(),
          silent: z.string().optional().describe('the outcome where nobody sees it'),
        }),
      ),
      faults: z.array(named.extend({ text: z.string() })),
      columns: z.array(named.extend({ contexts: z.array(z.string()), faults: z.array(z.string()), text: z.string() })),
    })
    .optional()
    .describe('what assertions mean, and the derived columns'),
  assertions: z.array(
    z.object({
      id: z.string(),
      symbol: z.string(),
      kind: z.string(),
      outcome: z.string(),
      rows: z.array(z.string()),
      inputs: z.record(z.string(), z.string()).describe('of the rows only the combinations with these values'),
      contexts: z.array(z.string()),
      faults: z.array(z.string()).describe('each of which alone is enough'),
      beside: z.array(z.string()).describe('faults that must be there as well'),
      when: z.string().optional(),
      loud: z.boolean().optional().describe('whether it can be seen, where its kind tells'),
      leaves: z.string().optional(),
      since: z.string().optional(),
      until: z.string().optional(),
      sources: z.array(z.string()),
      url: address,
    }),
  ),
  groups: z.array(named.extend({ within: z.string().optional().describe('the group that it is in') })),
  legend: z.array(named.extend({ text: z.string() })),
  rows: z.array(row),
  notes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      shares: z.string().optional().describe('the note that has the explanation'),
      rows: z.array(z.string()),
      ...explained,
      url: address,
    }),
  ),
  glossary: z.array(
    z.object({
      id: z.string(),
      term: z.string(),
      also: z.array(z.string()).describe('other spellings'),
      text: z.string(),
      url: address,
    }),
  ),
  verified: z
    .array(
      z.object({
        release: z.string(),
        tree: z.string().describe('the tag or commit of the tree'),
        date: z.string(),
        runs: z.int(),
        rows: z.array(
          z.object({
            id: z.string(),
            status: z.enum(runStatuses),
            outcomes: z
              .record(z.string(), z.string())
              .describe('the outcome that was seen, by the id of a derived column'),
          }),
        ),
      }),
    )
    .describe('what running the code of releases showed'),
  claims: z.array(z.object({ id: z.string(), text: z.string(), rows: z.array(z.string()) })),
  coverage: z.object({
    combinations: z.number().describe('exact up to 2^53'),
    possible: z.number().describe('how many of them can occur'),
    hit: z.enum(['unique', 'first', 'any']).describe('what several rows for one combination mean'),
    rows: z.int(),
    gaps: z.array(combination).describe('what can occur and no row covers'),
    impossible: z.array(z.object({ combination, reason: z.string() })).describe('what cannot occur'),
    overlaps: z
      .array(z.object({ rows: z.array(z.string()), combination, agree: z.boolean() }))
      .describe('what two rows both cover, and whether they have the same verdicts'),
  }),
})

export type MatrixJson = z.output<typeof matrixJson>
export type RowJson = MatrixJson['rows'][number]

/** The JSON Schema of `matrix.json`. */
export const matrixJsonSchema = (): object => z.toJSONSchema(matrixJson)
