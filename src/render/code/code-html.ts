import type { CodeToken } from './code-tokens.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One line of code as HTML: its tokens in their classes, known names linked. */
export const codeLineHtml = (tokens: CodeToken[], hrefOf: (name: string) => string | undefined): string =>
  tokens
    .map(({ text, kind }) => spanned(kind === 'c' || kind === 's' ? escaped(text) : linked(text, hrefOf), kind))
    .join('')

const spanned = (html: string, kind: CodeToken['kind']) =>
  kind === '' || html.trim() === '' ? html : `<span class="${kind}">${html}</span>`

const linked = (text: string, hrefOf: (name: string) => string | undefined) =>
  escaped(text).replace(/[A-Za-z_]\w*/g, (name) => {
    const href = hrefOf(name)
    return href === undefined ? name : `<a href="${escaped(href)}">${name}</a>`
  })
