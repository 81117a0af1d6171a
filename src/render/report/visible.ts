import { hiddenCharacter } from '../../model/hidden-character.ts'

const hidden = new RegExp(`[\n\t]|${hiddenCharacter.source}`, 'gu')

/** A text that cannot drive a terminal: control characters, line feeds too, and direction overrides as in `\x1b` or `\u202e`. */
export const visible = (text: string): string =>
  text.replace(hidden, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16)
    if (code.length > 4) return `\\u{${code}}`
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
  })
