import { z } from 'zod'
import { isAddress } from './address.ts'
import { word } from './cell.ts'
import { input, verdict } from './column-fields.ts'
import { coverageFields } from './coverage-fields.ts'
import { line, text } from './prose.ts'
import { where } from './where.ts'

const address = text.regex(/^https:\/\/[^/{}\s]+\//, 'an https address with a host and a path')

const context = z.strictObject({
  id: word,
  label: text,
  phrase: text.optional().describe('words for a sentence, such as `on a door of glass`; the label where left out'),
  since: text.optional().describe('the first release that has such; left out: all'),
})

const legendEntry = z.strictObject({
  id: word.describe('the term, as in `[[NP]]`; its anchor is `#legend-np`'),
  label: text.optional().describe('as the legend shows it; the id where left out'),
  explains: z.array(word).optional().describe('values, marks or columns it explains; its own id where left out'),
  text: line.describe('prose'),
})

const claim = z.strictObject({
  id: word,
  text: line.describe('the sentence, as prose'),
  where,
  rows: z.array(word).describe('exactly the rows that must match `where`'),
  posted: z.boolean().optional().describe('the posted message made this claim'),
})

const part = z.strictObject({
  id: word.describe('the anchor of the part on the page of a row or note'),
  titles: z
    .array(text.regex(/^[^\s#\\`*_~<>&|![\]]+( [^\s#\\`*_~<>&|![\]]+)*$/, 'words without marks of Markdown'))
    .min(1)
    .describe('the headings that it may have, as in `## History`'),
  required: z.boolean().optional().describe('no row or note is without it'),
})

const figure = z.strictObject({
  title: text,
  text: line.optional().describe('prose; what the figure shows, said above it'),
  nodes: z
    .array(z.strictObject({ id: word, label: text, term: word.optional().describe('id of the term that it leads to') }))
    .min(1),
  edges: z
    .array(z.strictObject({ from: word, to: word, label: text.optional() }))
    .default([])
    .describe('arrows between nodes, by their ids'),
})

const outcomes = z.strictObject({
  order: z
    .array(
      z.strictObject({
        id: word,
        label: text.optional().describe('as the cell shows it; the id where left out'),
        phrase: text.describe('words for a sentence, such as `the door falls shut`'),
        tone: z.enum(['good', 'calm', 'warn', 'bad']).optional(),
      }),
    )
    .min(2)
    .describe('what can come of a row, from the least to the worst; the first is that nothing does'),
  kinds: z
    .array(
      z.strictObject({
        id: word,
        label: text.optional().describe('the id where left out'),
        outcome: word.describe('what comes of it'),
        silent: word.optional().describe('what comes of it where nobody sees it; left out: it is always seen'),
        text: line.optional().describe('prose'),
      }),
    )
    .min(1)
    .describe('the kinds of assertions'),
  faults: z
    .array(z.strictObject({ id: word, label: text.optional(), text: line.describe('prose') }))
    .min(1)
    .describe('what the outside world may do'),
  columns: z
    .array(
      z.strictObject({
        id: word,
        label: text.optional().describe('heading; the id where left out'),
        contexts: z.array(word).default([]).describe('ids of contexts; left out: all'),
        faults: z.array(word).min(1).describe('ids of faults'),
        text: line.describe('prose: what it says, for the legend'),
      }),
    )
    .min(1)
    .describe('derived columns: the worst of the assertions of a row in these contexts under these faults'),
})

const group = { id: word, label: text, text: line.optional() }

const view = z.strictObject({ id: word, title: text, where })

const decodedValue = z.strictObject({
  input: word.describe('the input that it gives'),
  kinds: z.record(z.string(), word).describe('the value of the input for each kind of entry: NP, leaf, nonleaf'),
})

/** The schema of `matrix.yaml`. */
export const matrixFile = z.strictObject({
  title: line.describe('may hold code spans'),
  summary: line.describe('prose; what the matrix is about, in one or two sentences'),
  revision: z.int().min(1).describe('counts up with every published change'),
  checked: text.optional().describe('the release that code references were checked against, such as `v7.2.13`'),
  source: z
    .strictObject({
      author: text.optional(),
      date: z.iso.date().optional(),
      subject: text.describe('what it was posted as, or what it was taken from, such as the title of a page'),
      revision: text.optional().describe('the commit or version that was read'),
      list: text
        .optional()
        .describe('the mailing list that it was posted to; without one, and without `posted/`, it was not posted'),
      url: z
        .string()
        .refine((url) => /^https:/i.test(url) && isAddress(url), 'an https address')
        .optional(),
      quoted: z.strictObject({ author: text, date: z.iso.date() }).optional(),
      remark: line.optional().describe('prose; what is not known about the source'),
    })
    .optional(),
  code: z
    .strictObject({
      release: text.describe('release that links and pins default to'),
      file: address.optional().describe('address of a file; `{release}` and `{file}` are filled in'),
      ident: address.optional().describe('address of an identifier; `{release}` and `{name}` are filled in'),
      commit: address.optional().describe('address of a commit; `{commit}` is filled in'),
      model: line.optional().describe('prose; what the model code is and is not, said above it'),
      caption: text.optional().describe('the same in a few words, for each piece of it; `model code` where left out'),
      tree: text.optional().describe('heading above definitions from a tree; `In the tree` where left out'),
    })
    .optional(),
  phrases: z
    .strictObject({
      line: text.describe('one-line summary of a row; `{old}` stands for the phrase of the column `old`'),
      sentence: text.optional().describe('a whole sentence of the same kind'),
      heading: text.optional().describe('what a row is about, for its heading; `{old}` stands for the word of a value'),
    })
    .optional(),
  inputs: z.array(input).min(1),
  verdicts: z.array(verdict).min(1),
  contexts: z
    .array(context)
    .min(1)
    .optional()
    .describe('what a flow is about beside the inputs, such as the kind of door; left out: nothing'),
  outcomes: outcomes.optional().describe('what the entries of assertions.yaml mean, and what follows for each row'),
  groups: z
    .array(z.strictObject({ ...group, groups: z.array(z.strictObject(group)).min(1).optional() }))
    .min(1)
    .describe('rows that stand together, with groups within them where there are two levels'),
  wildcards: z
    .array(
      z.strictObject({
        id: word.describe('what stands in cells, such as `-`'),
        phrase: text
          .optional()
          .describe('words for a sentence, such as `not applicable`; those of the input where left out'),
      }),
    )
    .min(1)
    .optional()
    .describe('what in a cell stands for every value; `X` where left out, which otherwise is a value like others'),
  order: z
    .array(word)
    .optional()
    .describe('the ids of the rows in order; left out: that of rows.yaml, or of permalinks.txt'),
  unexplained: z.boolean().optional().describe('rows may go without an explanation'),
  legend: z.array(legendEntry),
  claims: z.array(claim).default([]),
  diagram: z
    .strictObject({
      from: word.describe('the input whose values are the states that edges leave'),
      to: word.describe('the input or verdict whose values are the states that edges enter'),
      views: z.array(view).default([]).describe('further diagrams, each of the rows that match'),
    })
    .optional(),
  grid: z
    .strictObject({
      down: word.optional().describe('the input whose values head the lines'),
      across: word.optional().describe('the input whose values head the columns'),
      lead: z
        .boolean()
        .optional()
        .describe('it stands before the matrix, with the first verdict of each row, as what most come for'),
    })
    .optional()
    .describe('the inputs of the grid; where left out those of the diagram, else the first two'),
  decode: z
    .strictObject({
      before: decodedValue.describe('what the entry was'),
      after: decodedValue.describe('what it becomes'),
      lock: z
        .strictObject({
          input: word.describe('the input that it gives'),
          modes: z
            .record(z.string(), word)
            .describe('the value of the input for each way to hold the lock: shared, exclusive'),
          unsaid: text.describe('why a trace or log leaves it open'),
        })
        .describe('how the lock is held, which a trace or log does not say'),
    })
    .optional()
    .describe(
      'the rows are changes of page-table entries, which `scenarios decode` finds in traces and logs; left out: they are not',
    ),
  parts: z
    .strictObject({ rows: z.array(part).min(1).optional(), notes: z.array(part).min(1).optional() })
    .optional()
    .describe('the labelled parts of explanations, in order; left out: explanations have no headings'),
  figure: figure.optional().describe('a drawing of how terms of the glossary hang together, on top of its page'),
  ...coverageFields,
})
