/**
 * A character that shows nothing and changes how the text around it is shown or where it ends: controls but line feed and tab, line
 * and paragraph separators, all that overrides the direction of writing, a byte order mark within, and what is no character.
 */
export const hiddenCharacter =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Cs}\p{Noncharacter_Code_Point}]/u

/** A character by its number, as in `U+202E`. */
const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The first hidden character of a text, as it is told. */
export function hiddenIn(text: string): { index: number; message: string; allowed: string } | undefined {
  const found = hiddenCharacter.exec(text)
  if (!found) return undefined
  const message = `\`${numberOf(found[0])}\` has no place in a text`
  return { index: found.index, message, allowed: 'characters that can be seen, line ends and tabs' }
}
