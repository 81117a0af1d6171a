import { z } from 'zod'
import { word } from './cell.ts'
import { text } from './prose.ts'

/** What the heading of a column may have beside its label. */
const headingFields = {
  under: text
    .optional()
    .describe('a heading above that of this column and of its neighbours with the same, as in `prior`'),
  headingNotes: z.array(word).optional().describe('ids of notes on the heading'),
}

/** An input in matrix.yaml. */
export const input = z
  .strictObject({
    id: word.describe('name of the column in row files and addresses'),
    label: text.optional().describe('heading; the id where left out'),
    ...headingFields,
    phrase: text.optional().describe('words for X in a sentence, such as `either lock mode`'),
    values: z
      .array(
        z.strictObject({
          id: word,
          label: text.optional().describe('as the cell shows it; the id where left out'),
          phrase: text.optional().describe('words for a sentence, such as `with a key`'),
          word: text.optional().describe('as headings have it, such as `locked`; the label where left out'),
        }),
      )
      .min(1)
      .optional()
      .describe('what it may have; left out where `like` or `numbers` says so'),
    like: word.optional().describe('id of the input whose values it has, too'),
    numbers: z
      .strictObject({
        from: z.number().optional().describe('the least; left out: there is none'),
        to: z.number().optional().describe('the greatest; left out: there is none'),
        step: z.number().positive().default(1).describe('the distance of one number from the next'),
        base: z
          .union([z.literal(10), z.literal(16)])
          .default(10)
          .describe('how they are shown'),
      })
      .optional()
      .describe('it has numbers; cells name them, and ranges such as `0x60-0x7e` or `>= 10`'),
  })
  .refine(
    ({ values, like, numbers }) => [values, like, numbers].filter((one) => one !== undefined).length === 1,
    'one of `values`, `like` and `numbers`',
  )

/** A verdict in matrix.yaml. */
export const verdict = z.strictObject({
  id: word,
  label: text.optional(),
  ...headingFields,
  notes: z
    .boolean()
    .optional()
    .describe('the cells of this column carry the note marks; the last verdict where none says so'),
  reached: z
    .strictObject({
      mark: word.describe('the mark of the rows that a flow makes'),
      context: word.optional().describe('id of the context that the flow happens in; any where left out'),
    })
    .optional()
    .describe(
      'compares the column with the flows of the release in `checked`: a row with the mark is made by one, a row with another mark is not, and one with a mark that is `open` may be either',
    ),
  marks: z
    .array(
      z.strictObject({
        id: word,
        label: text.optional().describe('as the cell shows it; the id where left out'),
        phrase: text.optional().describe('words for a sentence; `{condition}` stands for the condition'),
        open: z
          .boolean()
          .optional()
          .describe(
            'left open: it is neither of the other marks, so that who asks for one of them is shown its rows apart',
          ),
        stays: word
          .optional()
          .describe('id of the input whose value stays what it was, as a mark such as `=` says; no state of a diagram'),
        condition: z.boolean().optional().describe('the mark is followed by a condition, as in `warn pfn_changed`'),
        tone: z
          .enum(['good', 'calm', 'warn', 'bad'])
          .optional()
          .describe('how loud the mark is shown; never its only sign'),
      }),
    )
    .min(1),
})
