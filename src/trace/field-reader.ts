/** The hexadecimal digit that a byte is; -1 for any other. */
const digits = new Int8Array(256).fill(-1)
for (const [at, digit] of [...'0123456789abcdefABCDEF'].entries()) digits[digit.charCodeAt(0)] = at < 16 ? at : at - 6

const space = 0x20
export const lineFeed = 0x0a

/** The bytes of a text of ASCII. */
export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/**
 * Reads literal words and numbers from bytes, one behind the other. It is the hot path: numbers are left in fields, 64 bits as
 * two halves, and nothing is allocated. A line feed ends the bytes, so that no step has to look where they end.
 */
export class FieldReader {
  bytes: Uint8Array = new Uint8Array()
  at = 0
  high = 0
  low = 0
  /** How many digits the last number had. */
  length = 0

  start(bytes: Uint8Array, at: number): void {
    this.bytes = bytes
    this.at = at
  }

  /** Whether the literal stands here; steps behind it if so. */
  skip(literal: Uint8Array): boolean {
    const { bytes, at } = this
    const { length } = literal
    for (let index = 0; index < length; index++) if (bytes[at + index] !== literal[index]) return false
    this.at = at + length
    return true
  }

  skipSpaces(): void {
    while (this.bytes[this.at] === space) this.at++
  }

  /** Reads a hexadecimal number of up to 64 bits; false where there is none, or more digits than that. */
  hex(): boolean {
    const { bytes } = this
    const from = this.at
    const middle = from + 8
    let at = from
    let [first, second] = [0, 0]
    for (; at < middle; at++) {
      const digit = digits[bytes[at] as number] as number
      if (digit < 0) break
      first = (first << 4) | digit
    }
    // Up to eight digits fill the low half; the first of more move up as far as there are others.
    if (at === middle)
      for (const last = from + 16; at < last; at++) {
        const digit = digits[bytes[at] as number] as number
        if (digit < 0) break
        second = (second << 4) | digit
      }
    const more = at - from - 8
    if (more <= 0) {
      this.high = 0
      this.low = first >>> 0
    } else if (more === 8) {
      this.high = first >>> 0
      this.low = second >>> 0
    } else {
      this.high = first >>> (32 - 4 * more)
      this.low = ((first << (4 * more)) | second) >>> 0
    }
    while ((digits[bytes[at] as number] as number) >= 0) at++
    this.at = at
    this.length = at - from
    return this.length > 0 && this.length <= 16
  }

  /** Reads a decimal number into `low`; false where there is none, or one of more than nine digits. */
  decimal(): boolean {
    const from = this.at
    let low = 0
    for (;;) {
      const digit = (this.bytes[this.at] ?? 0) - 0x30
      if (digit < 0 || digit > 9) break
      if (this.at - from < 9) low = low * 10 + digit
      this.at++
    }
    this.low = low
    this.length = this.at - from
    return this.length > 0 && this.length <= 9
  }
}
