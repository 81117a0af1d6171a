import type { Matrix, Note, Row } from '../model/matrix.ts'
import { quoteText } from '../render/text/quote-text.ts'
import { textContextOf } from '../render/text/text-context.ts'
import type { TextContext } from '../render/text/text-form.ts'
import { findEntry } from './find-entry.ts'
import { parseWords } from './parse-words.ts'
import { publishedSite } from './site.ts'
import { soundContent } from './sound-content.ts'
import { type Verb, WrongUse } from './verb.ts'

type EntryText<Kind extends 'row' | 'note'> = (
  matrix: Matrix,
  entry: { row: Row; note: Note }[Kind],
  context: TextContext,
) => string

interface EntryVerb<Kind extends 'row' | 'note'> {
  kind: Kind
  text: EntryText<Kind>
  /** The entry in ten lines at most. */
  short: EntryText<Kind>
  examples: string
}

/** The verb that prints rows or notes as text, an empty line between two of them. */
export const entryVerb = <Kind extends 'row' | 'note'>({ kind, text, short, examples }: EntryVerb<Kind>): Verb => ({
  usage: `usage: scenarios ${kind} ID... [--short] [--quote]

The same bytes as the .txt address of the ${kind}, or as its .short.txt. With several matrices an id may need its matrix, as in
MATRIX/ID.
SITE and BASE in the environment set where permalinks lead.

  --short    the table, what it says and the address, in ten lines at most
  --quote    as a reply quotes it, behind \`> \`

${examples}
`,
  async run(words) {
    const { values, positionals } = parseWords({
      args: words,
      options: { short: { type: 'boolean' }, quote: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (positionals.length === 0)
      throw new WrongUse(`which ${kind}?\n  allowed: scenarios ${kind} ID... [--short] [--quote]`)
    const content = soundContent()
    const matrices = content.matrices.map(({ matrix }) => matrix)
    const found = positionals.map((word) => findEntry(matrices, kind, word))
    const site = publishedSite(content.site.settings)
    const textOf = values.short ? short : text
    const texts = found.map(({ matrix, entry }) => textOf(matrix, entry, textContextOf(site, matrix)))
    const whole = texts.join('\n')
    process.stdout.write(values.quote ? quoteText(whole) : whole)
    return 0
  },
})
