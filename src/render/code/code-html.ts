import type { CodeToken } from './code-tokens.ts'

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One line of code as HTML: its tokens in their classes, known names linked, save in comments and strings. */
export const codeLineHtml = (tokens: CodeToken[], hrefOf: (name: string) => string | undefined): string =>
  tokens
    .map(({ text, kind }) =>
      wrapInSpan(kind === 'c' || kind === 's' ? escapeHtml(text) : linkNames(text, hrefOf), kind),
    )
    .join('')

const wrapInSpan = (html: string, kind: CodeToken['kind']) =>
  kind === '' || html.trim() === '' ? html : `<span class="${kind}">${html}</span>`

// Names are looked for before the text is escaped, so that the `lt` of `&lt;` is none.
const linkNames = (text: string, hrefOf: (name: string) => string | undefined) =>
  text
    .split(/(?<!\w)([A-Za-z_]\w*)/)
    .map((part, index) => {
      const href = index % 2 === 1 ? hrefOf(part) : undefined
      return href === undefined ? escapeHtml(part) : `<a href="${escapeHtml(href)}">${part}</a>`
    })
    .join('')
