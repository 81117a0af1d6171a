import type { Said } from '../model/posted-file.ts'

const prime = 0x100000001b3n
const mask = 0xffffffffffffffffn

/**
 * Tells whether two texts have the same words, however their lines are broken, without keeping them: the 64-bit FNV-1a hash of the
 * UTF-8 of the words with single blanks between them, as 16 hex digits.
 */
export function wordsDigest(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text.split(/\s+/).filter(Boolean).join(' ')))
    hash = ((hash ^ BigInt(byte)) * prime) & mask
  return hash.toString(16).padStart(16, '0')
}

/** The digest of what a message says, whether its words are kept or not. */
export const digestOf = (said: Said): string => ('digest' in said ? said.digest : wordsDigest(said.quoted))
