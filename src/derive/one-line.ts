/**
 * A text from the content as one line that any output can hold: white space is drawn together, and what no XML file may
 * hold or what would turn round the text beside it (control characters, lone surrogates, direction overrides) becomes U+FFFD.
 */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{Cc}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
