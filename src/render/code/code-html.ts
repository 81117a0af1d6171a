import type { CodeToken } from './code-tokens.ts'

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One line of code as HTML: its tokens in their classes, known names linked. */
export const codeLineHtml = (tokens: CodeToken[], hrefOf: (name: string) => string | undefined): string =>
  tokens
    .map(({ text, kind }) =>
      wrapInSpan(kind === 'c' || kind === 's' ? escapeHtml(text) : linkNames(text, hrefOf), kind),
    )
    .join('')

const wrapInSpan = (html: string, kind: CodeToken['kind']) =>
  kind === '' || html.trim() === '' ? html : `<span class="${kind}">${html}</span>`

const linkNames = (text: string, hrefOf: (name: string) => string | undefined) =>
  escapeHtml(text).replace(/[A-Za-z_]\w*/g, (name) => {
    const href = hrefOf(name)
    return href === undefined ? name : `<a href="${escapeHtml(href)}">${name}</a>`
  })
