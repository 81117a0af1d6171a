import { textLines } from './text-form.ts'
import { mostColumns } from './wrap-text.ts'

/** No short form has more lines, so that it stands in a reply without being scrolled. */
const mostLines = 10

/**
 * The first of several forms of a text, best first, that has at most {@link mostLines} lines with its address; the last one, cut,
 * where none has. A form is made when those before it have not served. The address closes up where the line before it is wanted.
 * Else the same holds as of the other text forms.
 */
export function shortForm(forms: (() => string[][])[], permalink: string): string {
  for (const blocks of eachForm(forms))
    for (const spaced of [
      [...blocks, [permalink]],
      [...blocks.slice(0, -1), [...(blocks.at(-1) ?? []), permalink]],
    ]) {
      const lines = textLines(spaced)
      if (lines.length <= mostLines) return `${lines.join('\n')}\n`
    }
  return `${permalink}\n`
}

function* eachForm(forms: (() => string[][])[]): Generator<string[][]> {
  let last: string[][] = []
  for (const form of forms) {
    last = form().filter((block) => block.length > 0)
    yield last
  }
  for (let most = mostLines; most > 0; most--) yield [withEllipsis(last.flat().slice(0, most))]
}

/** Lines of which the last says that more has been left out. */
const withEllipsis = (lines: string[]): string[] => [
  ...lines.slice(0, -1),
  ...lines.slice(-1).map((line) => line.slice(0, mostColumns - ellipsis.length).trimEnd() + ellipsis),
]

const ellipsis = ' ...'
