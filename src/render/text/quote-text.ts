/**
 * A text as a reply quotes it: `> ` before each line, `>` alone for an empty one, so that no line ends in a space.
 * {@link unquoteText} takes it back.
 */
export const quoteText = (text: string): string => eachLine(text, (line) => (line === '' ? '>' : `> ${line}`))

/** Takes away one level of quoting. */
export const unquoteText = (text: string): string => eachLine(text, (line) => line.replace(/^> ?/, ''))

function eachLine(text: string, change: (line: string) => string): string {
  const ends = text.endsWith('\n')
  const lines = (ends ? text.slice(0, -1) : text).split('\n').map(change)
  return lines.join('\n') + (ends ? '\n' : '')
}
