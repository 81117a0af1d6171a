import { codeLineHtml } from './code-html.ts'
import { codeTokens } from './code-tokens.ts'

/** A file of C as HTML for a `pre`, with comments, keywords and strings in their classes. */
export async function cHtml(code: string): Promise<string> {
  const lines = await codeTokens(code.replace(/\n$/, ''))
  return lines.map((tokens) => codeLineHtml(tokens, () => undefined)).join('\n')
}
