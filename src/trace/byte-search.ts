import { lineFeed } from './field-reader.ts'

/** Finds the first of several texts in bytes, by steps as wide as the shortest text (Horspool): most bytes are never looked at. */
export class ByteSearch {
  readonly #texts: readonly Uint8Array[]
  readonly #width: number
  /** By a byte: how far the search may go on from it; 0 where a text may end in it. */
  readonly #steps: Uint8Array

  constructor(...texts: Uint8Array[]) {
    const width = Math.min(...texts.map(({ length }) => length))
    this.#texts = texts
    this.#width = width
    this.#steps = new Uint8Array(256).fill(width)
    for (const text of texts)
      for (const [at, byte] of text.subarray(-width).entries())
        this.#steps[byte] = Math.min(this.#steps[byte] ?? 0, width - 1 - at)
  }

  /** The first place between `from` and `end`; `end` where there is none. */
  find(bytes: Uint8Array, from: number, end: number): number {
    const steps = this.#steps
    let at = from + this.#width - 1
    while (at < end) {
      const step = steps[bytes[at] as number] as number
      if (step === 0) {
        const start = this.#startOf(bytes, at, from)
        if (start >= 0) return start
        at++
      } else at += step
    }
    return end
  }

  /** Where the text starts that ends at `last`; -1 where none does. */
  #startOf(bytes: Uint8Array, last: number, from: number): number {
    for (const text of this.#texts) {
      const start = last + 1 - text.length
      let at = text.length - 1
      while (at >= 0 && bytes[start + at] === text[at]) at--
      if (at < 0 && start >= from) return start
    }
    return -1
  }
}

/** Finds the places of texts one after the other: searches only where the last one that was found has been passed. */
export class NextPlace {
  readonly #search: ByteSearch
  #at = -1

  constructor(...texts: Uint8Array[]) {
    this.#search = new ByteSearch(...texts)
  }

  /** Forgets what was found: the next question is about other bytes. */
  restart(): void {
    this.#at = -1
  }

  /** The first place between `from` and `end`; `end` where there is none. `from` never goes back. */
  find(bytes: Uint8Array, from: number, end: number): number {
    if (this.#at < from) this.#at = this.#search.find(bytes, from, end)
    return this.#at
  }
}

/** In so few bytes, a loop finds a line feed before a call would have begun. */
const fewBytes = 128

/** Where the first line feed between `from` and `end` is; `end` where there is none. */
export function findLineFeed(bytes: Uint8Array, from: number, end: number): number {
  if (end - from > fewBytes) {
    const at = bytes.indexOf(lineFeed, from)
    return at < 0 || at > end ? end : at
  }
  let at = from
  while (at < end && bytes[at] !== lineFeed) at++
  return at
}
