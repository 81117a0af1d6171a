/**
 * Widths in em of a monospace face. An advance of 0.62 holds the widest of the usual ones (SF Mono 0.618, DejaVu Sans Mono,
 * Menlo and Courier 0.60, Consolas 0.55), so that a box made for it holds the text in each of them.
 */
const plain = 0.62
const ideograph = 1
const emoji = 1.3

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The width in em of text set in a monospace face; a combining sequence is as wide as its base. */
export function textWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

/** The user-perceived characters of a text. */
export const graphemesOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment)

function graphemeWidth(grapheme: string): number {
  if (/^[\p{Cc}\p{Cf}\p{M}]+$/u.test(grapheme)) return 0
  if (/\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F/u.test(grapheme)) return emoji
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u.test(grapheme)
  )
    return ideograph
  return plain
}
