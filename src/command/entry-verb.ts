import type { Matrix, Note, Row } from '../model/matrix.ts'
import { quoteText } from '../render/text/quote-text.ts'
import { textContextOf } from '../render/text/text-context.ts'
import type { TextContext } from '../render/text/text-form.ts'
import { findEntry } from './find-entry.ts'
import { parseWords } from './parse-words.ts'
import { publishedSite } from './site.ts'
import { soundContent } from './sound-content.ts'
import { type Verb, WrongUse } from './verb.ts'

interface EntryVerb<Kind extends 'row' | 'note'> {
  kind: Kind
  text(matrix: Matrix, entry: { row: Row; note: Note }[Kind], context: TextContext): string
  examples: string
}

/** The verb that prints rows or notes as text, an empty line between two of them. */
export const entryVerb = <Kind extends 'row' | 'note'>({ kind, text, examples }: EntryVerb<Kind>): Verb => ({
  summary: `a ${kind} as plain text for a mail`,
  usage: `usage: scenarios ${kind} ID... [--quote]

The same bytes as the .txt address of the ${kind}. With several matrices an id may need its matrix, as in MATRIX/ID.
SITE and BASE in the environment set where permalinks lead.

  --quote    as a reply quotes it, behind \`> \`

${examples}
`,
  async run(words) {
    const { values, positionals } = parseWords({
      args: words,
      options: { quote: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (positionals.length === 0) throw new WrongUse(`which ${kind}?\n  allowed: scenarios ${kind} ID... [--quote]`)
    const content = soundContent()
    const matrices = content.matrices.map(({ matrix }) => matrix)
    const found = positionals.map((word) => findEntry(matrices, kind, word))
    const site = publishedSite(content.site.settings)
    const texts = found.map(({ matrix, entry }) => text(matrix, entry, textContextOf(site, matrix)))
    const whole = texts.join('\n')
    process.stdout.write(values.quote ? quoteText(whole) : whole)
    return 0
  },
})
