/** The hexadecimal digit that a byte is; -1 for any other. */
const digits = new Int8Array(256).fill(-1)
for (const [at, digit] of [...'0123456789abcdefABCDEF'].entries()) digits[digit.charCodeAt(0)] = at < 16 ? at : at - 6

const space = 0x20
export const lineFeed = 0x0a

/** The bytes of a text of ASCII. */
export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** A text of 4 to 12 bytes that stands in a line as it is: three words of four bytes, which overlap where it is shorter. */
export class Literal {
  readonly length: number
  readonly middleAt: number
  readonly first: number
  readonly middle: number
  readonly last: number

  constructor(text: string) {
    const view = new DataView(asciiBytes(text).buffer)
    this.length = text.length
    this.middleAt = Math.min(4, text.length - 4)
    this.first = view.getInt32(0)
    this.middle = view.getInt32(this.middleAt)
    this.last = view.getInt32(text.length - 4)
  }
}

/**
 * Reads literal words and numbers from bytes, one behind the other. It is the hot path: numbers are left in fields, 64 bits as
 * two halves, and nothing is allocated. A line feed ends the bytes, so that no step has to look where they end.
 */
export class FieldReader {
  bytes: Uint8Array = new Uint8Array()
  at = 0
  #view = new DataView(this.bytes.buffer)
  high = 0
  low = 0
  /** How many digits the last number had. */
  length = 0

  start(bytes: Uint8Array, at: number): void {
    if (bytes !== this.bytes) this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.bytes = bytes
    this.at = at
  }

  /** Whether the literal stands here; steps behind it if so. */
  skip({ length, middleAt, first, middle, last }: Literal): boolean {
    const view = this.#view
    const { at } = this
    if (at + length > view.byteLength || view.getInt32(at) !== first) return false
    if (view.getInt32(at + middleAt) !== middle || view.getInt32(at + length - 4) !== last) return false
    this.at = at + length
    return true
  }

  skipSpaces(): void {
    while (this.bytes[this.at] === space) this.at++
  }

  /** Reads a number as {@link hex} does, faster where it has 16 digits, as most SPTEs do. */
  spte(): boolean {
    const { bytes, at } = this
    let all = 0
    let [high, low] = [0, 0]
    // -1 is what sets the sign of `all`.
    for (let index = 0; index < 8; index++) {
      const upper = digits[bytes[at + index] as number] as number
      const lower = digits[bytes[at + index + 8] as number] as number
      all |= upper | lower
      high = (high << 4) | upper
      low = (low << 4) | lower
    }
    if (all < 0 || (digits[bytes[at + 16] as number] as number) >= 0) return this.hex()
    this.high = high >>> 0
    this.low = low >>> 0
    this.length = 16
    this.at = at + 16
    return true
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
