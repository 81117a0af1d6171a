/** The words of a text in lower case, identifiers whole: `set_door`, `door.turn`. */
export const wholeWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}_.]+/gu) ?? [])
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter(Boolean)

/** Words with identifiers in their parts: `set`, `door`, `turn`. */
export const wordParts = (text: string): string[] =>
  wholeWords(text).flatMap((word) => word.split(/[_.]+/).filter(Boolean))
