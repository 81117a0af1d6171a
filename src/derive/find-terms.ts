import type { FindTerms } from '../markdown/term-uses.ts'
import type { Matrix } from '../model/matrix.ts'
import { onceFor } from './once-for.ts'

/**
 * Finds the terms of a glossary in a text: whole words, the longest spelling first, whatever space is between words. One that starts
 * in lower case may start a sentence, and any may have an `s` behind it. Undefined where there are no terms.
 */
export const findTermsIn = onceFor(({ glossary }: Pick<Matrix, 'glossary'>): FindTerms | undefined => {
  if (glossary.length === 0) return undefined
  const ids = new Map(glossary.flatMap(({ id, term, also }) => [term, ...also].map((spelling) => [spelling, id])))
  const spellings = [...ids.keys()].sort((one, other) => other.length - one.length)
  // `TD` is no word of `TDH.MEM`, nor `EPT` one of `S-EPT`.
  const before = String.raw`(?<![\p{L}\p{N}_]|[\p{L}\p{N}_][-.])`
  const after = String.raw`(?![\p{L}\p{N}_]|[-.][\p{L}\p{N}_])`
  const uses = new RegExp(`${before}(?:${spellings.map(patternOf).join('|')})s?${after}`, 'gu')
  const idOf = (words: string) =>
    [words, words.replace(/s$/, '')]
      .flatMap((spelling) => [spelling, withFirst(spelling, (first) => first.toLowerCase())])
      .map((spelling) => ids.get(spelling))
      .find((id) => id !== undefined)
  return (text) =>
    [...text.matchAll(uses)].flatMap(({ 0: words, index: start }) => {
      const id = idOf(words.replace(/\s+/g, ' '))
      return id === undefined ? [] : [{ id, start, end: start + words.length }]
    })
})

/** A spelling as a pattern; one that starts in lower case with its capital, too. */
function patternOf(spelling: string): string {
  const withCapital = withFirst(spelling, (first) => first.toUpperCase())
  const forms = withCapital === spelling ? [spelling] : [spelling, withCapital]
  return forms
    .map((form) =>
      form
        .split(/\s+/)
        .map(escaped)
        .join(String.raw`\s+`),
    )
    .join('|')
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** A text with its first letter changed, where that leaves one letter. */
function withFirst(text: string, change: (letter: string) => string): string {
  const [first = ''] = text
  const changed = change(first)
  return changed.length === first.length ? changed + text.slice(first.length) : text
}
