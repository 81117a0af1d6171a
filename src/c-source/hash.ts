import { createHash } from 'node:crypto'
import { sharedLength } from './conditions.ts'
import type { Definition } from './definition.ts'
import type { Part } from './item.ts'
import type { Token } from './tokens.ts'

/**
 * The hash of a definition's tokens, 32 hexadecimal digits. Comments, blanks, line breaks and line continuation do not count;
 * where one token ends and the next begins does, and so does what strings hold. Several variants are hashed together, in order,
 * each with the conditions in which it differs from the others.
 */
export function definitionHash({ file, parts }: Definition): string {
  const hash = createHash('sha256')
  const shared = sharedLength(parts)
  for (const part of parts) {
    if (parts.length > 1) hash.update(`#if ${part.conditions.slice(shared).join(' && ')}\n`)
    for (const text of tokenTexts(file.tokens, part)) hash.update(`${text}\n`)
  }
  return hash.digest('hex').slice(0, 32)
}

/** The texts of a part's tokens. A macro's parameters are told from a body in parentheses by the blank before them. */
function tokenTexts(tokens: readonly Token[], { from, to }: Part): string[] {
  const texts: string[] = []
  for (let at = from; at < to; at++) {
    const { text, directive, joined } = tokens[at] as Token
    const isParameters =
      directive && joined && text === '(' && tokens[at - 2]?.text === 'define' && tokens[at - 3]?.text === '#'
    if (isParameters) texts.push(`${texts.pop()}(`)
    else texts.push(text)
  }
  return texts
}
