import { matrixText } from '../../render/text/matrix-text.ts'
import { quoteText } from '../../render/text/quote-text.ts'
import { textContextOf } from '../../render/text/text-context.ts'
import { findMatrix } from '../find-matrix.ts'
import { parseWords } from '../parse-words.ts'
import { publishedSite } from '../site.ts'
import { soundContent } from '../sound-content.ts'
import { type Verb, WrongUse } from '../verb.ts'

export default {
  usage: `usage: scenarios matrix [MATRIX] [--quote]

The same bytes as matrix.txt of the matrix; its name can be left out where there is only one.
SITE and BASE in the environment set where permalinks lead.

  --quote    as a reply quotes it, behind \`> \`
`,
  async run(words) {
    const { values, positionals } = parseWords({
      args: words,
      options: { quote: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (positionals.length > 1)
      throw new WrongUse('one matrix at a time\n  allowed: scenarios matrix [MATRIX] [--quote]')
    const { matrices, site } = soundContent()
    const matrix = findMatrix(
      matrices.map(({ matrix }) => matrix),
      positionals[0],
    )
    const text = matrixText(matrix, textContextOf(publishedSite(site.settings), matrix))
    process.stdout.write(values.quote ? quoteText(text) : text)
    return 0
  },
} satisfies Verb
