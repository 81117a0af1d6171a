import { oneLine } from '../../derive/one-line.ts'

/**
 * A text as it may stand in the label of an edge in a Mermaid state diagram: whatever Mermaid's grammar or HTML would read as
 * more than text becomes an entity code of Mermaid's, such as `#58;`.
 */
export const edgeLabel = (text: string): string =>
  withoutKeywords(
    withoutMarkers(oneLine(text))
      .replace(/[&#;:"%<>[\]{}|`*~^$=@\\]/gu, code)
      .replace(/(?<![\p{L}\p{N}])[_+-]|[_+-](?![\p{L}\p{N}])/gu, code)
      .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, code),
  )

/**
 * A text as it may stand in the label of a state in a Mermaid state diagram: as in {@link edgeLabel}, and without what Mermaid
 * reads as Markdown, once it has resolved entity codes. Where that would be emphasis, stars become the operator of the same
 * look; word joiners keep underscores and backslashes from having a meaning.
 */
export const stateLabel = (text: string): string =>
  edgeLabel(/\*.*\*/su.test(text) ? text.replaceAll('*', '\u2217') : text).replace(/#(92|95);/g, '\u2060$&\u2060')

/** A text as it may stand after `accTitle:` and `accDescr:`, which take a line as it is but for entity codes. */
export const sentence = (text: string): string =>
  withoutKeywords(
    withoutMarkers(oneLine(text))
      .replace(/[&#"%<>{}`\\]/gu, code)
      // Mermaid drops the last semicolon of a line with `style`, then a colon, then a code in the same word.
      .replace(/:(?=\S)/gu, code),
  )

/** The lexer takes any line that holds `direction TB` for a direction, even if the second word is on the next line. */
const withoutKeywords = (text: string) => text.replace(/d(?=irection(?:\s|$))/giu, code)

/** What Mermaid puts in the place of entity codes while it parses is no longer such with a word joiner in it. */
const withoutMarkers = (text: string) => text.replace(/ﬂ(?=°)|¶(?=ß)/gu, '$&\u2060')

const code = (character: string) => `#${character.codePointAt(0)};`
