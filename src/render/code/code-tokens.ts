import { createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'

/** What a piece of C is, as the class that the style sheet colours: comment, keyword, string or number. */
type TokenClass = 'c' | 'k' | 's' | 'd' | ''

export interface CodeToken {
  text: string
  kind: TokenClass
}

// A theme whose colours are names of classes, so that one markup serves light, dark and print, and no style attribute is needed.
const classes: Record<string, TokenClass> = { '#000001': 'c', '#000002': 'k', '#000003': 's', '#000004': 'd' }
const theme = {
  name: 'classes',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { scope: ['comment'], settings: { foreground: '#000001' } },
    {
      scope: ['keyword.control', 'storage', 'keyword.operator.sizeof', 'support.type', 'keyword.control.directive'],
      settings: { foreground: '#000002' },
    },
    { scope: ['string'], settings: { foreground: '#000003' } },
    { scope: ['constant'], settings: { foreground: '#000004' } },
  ],
}

let highlighter: Promise<HighlighterCore> | undefined

/** C taken apart line by line, by Shiki. Every line comes back whole: its tokens joined are the line. */
export async function codeTokens(code: string): Promise<CodeToken[][]> {
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [import('shiki/langs/c.mjs')],
    engine: createJavaScriptRegexEngine(),
  })
  const lines = (await highlighter).codeToTokensBase(code, {
    lang: 'c',
    theme: 'classes',
    // A busy machine gives the same tokens: by default, what takes half a second stays plain.
    tokenizeTimeLimit: 0,
  })
  return lines.map((line) => line.map(({ content, color }) => ({ text: content, kind: classes[color ?? ''] ?? '' })))
}
