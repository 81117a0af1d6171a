import { z } from 'zod'
import { word } from './cell.ts'
import { line, text } from './prose.ts'

/** What a message says of a word or in a footnote: its words where they are kept, else what tells whether another says the same. */
const said = z.union([
  z.strictObject({ quoted: text.describe('the words of the message') }),
  z.strictObject({
    digest: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .describe('16 hex digits that stand for the words'),
  }),
])
export type Said = z.output<typeof said>

/** A Message-ID without the brackets round it. */
export const messageIdForm = /^[^\s<>@]+@[^\s<>@]+$/

/** The schema of `posted/<date>.yaml`: the cells of each row exactly as a message had them, by column id. */
export const postedFile = z.strictObject({
  source: line.describe('prose; which message'),
  messageId: z.string().regex(messageIdForm).optional().describe('the Message-ID, without the brackets round it'),
  rows: z.record(z.string(), z.record(z.string(), word)),
  gone: z
    .array(word)
    .min(1)
    .optional()
    .describe('rows that messages before it had and this one has given up; others that it lacks stand as before'),
  names: z.record(z.string(), word).optional().describe('by row, what the message calls it where that is another'),
  legend: z.record(z.string(), said).optional().describe('what the message says of words, by word'),
  notes: z.record(z.string(), said).optional().describe('what its footnotes say, by the id of the note'),
})

/** A message, by the day it was sent on; `2026-04-07-2` is the second of a day. */
export type Posted = z.output<typeof postedFile> & { id: string }

/** What stands for `<id>` in `posted/<id>.yaml`. */
export const postedId = new RegExp(`${z.core.regexes.date.source.replace(/\$$/, '')}(?:-(?:[2-9]|[1-9]\\d))?$`)

/** The day of a message, and which of the day it is where there are several, as in `2026-04-07 (2)`. */
export const postedLabel = ({ id }: Pick<Posted, 'id'>): string => id.replace(/^(.{10})-(\d+)$/, '$1 ($2)')

/** The day a message was sent on, as in `2026-04-07`. */
export const postedDate = ({ id }: Pick<Posted, 'id'>): string => id.slice(0, 10)
