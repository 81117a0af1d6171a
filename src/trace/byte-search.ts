import { lineFeed } from './field-reader.ts'

/** Finds one text in bytes, by steps as wide as the text (Horspool): most bytes are never looked at. */
export class ByteSearch {
  readonly #text: Uint8Array
  readonly #steps: Uint8Array

  constructor(text: Uint8Array) {
    this.#text = text
    this.#steps = new Uint8Array(256).fill(text.length)
    for (let at = 0; at < text.length - 1; at++) this.#steps[text[at] ?? 0] = text.length - 1 - at
  }

  /** The first place between `from` and `end`; `end` where there is none. */
  find(bytes: Uint8Array, from: number, end: number): number {
    const text = this.#text
    const steps = this.#steps
    const last = text.length - 1
    const lastByte = text[last]
    let at = from + last
    while (at < end) {
      const byte = bytes[at] ?? 0
      if (byte === lastByte) {
        let back = 1
        while (back <= last && bytes[at - back] === text[last - back]) back++
        if (back > last) return at - last
      }
      at += steps[byte] ?? 1
    }
    return end
  }
}

/**
 * Where the first line feed between `from` and `end` is; `end` where there is none. `words` are the same bytes, four at a time, if
 * they lie so that there can be any; most bytes are looked at in these.
 */
export function findLineFeed(bytes: Uint8Array, words: Uint32Array | undefined, from: number, end: number): number {
  let at = from
  if (words) {
    while (at < end && (at & 3) !== 0) {
      if (bytes[at] === lineFeed) return at
      at++
    }
    for (; at + 4 <= end; at += 4) {
      // A byte that is 0 behind the exclusive or borrows from its top bit.
      const word = (words[at >>> 2] as number) ^ 0x0a0a0a0a
      if (((word - 0x01010101) & ~word & 0x80808080) !== 0) break
    }
  }
  while (at < end && bytes[at] !== lineFeed) at++
  return at
}

/** The bytes as words, without the last that is not whole; undefined where they do not start at one. */
export const wordsOf = (bytes: Uint8Array): Uint32Array | undefined =>
  bytes.byteOffset % 4 === 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2) : undefined
