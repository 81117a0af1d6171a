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
