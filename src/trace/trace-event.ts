import { FieldReader, lineFeed, Literal } from './field-reader.ts'

export const eventName = 'kvm_tdp_mmu_spte_changed'
const colon = 0x3a
const asId = new Literal('as id ')
const gfn = new Literal(' gfn ')
const level = new Literal(' level ')
const oldSpte = new Literal(' old_spte ')
const newSpte = new Literal(' new_spte ')

export const mostLevels = 5

/** The fields of a change; 64-bit numbers as two halves. Filled anew for each, so that a trace of any size takes no memory. */
export class ChangeFields {
  asId = 0
  gfnHigh = 0
  gfnLow = 0
  /** 0 where it is not known. */
  level = 0
  oldHigh = 0
  oldLow = 0
  newHigh = 0
  newLow = 0
}

/** A 64-bit number of two halves. */
export const wholeOf = (high: number, low: number): bigint => (BigInt(high) << 32n) | BigInt(low)

/**
 * Reads what stands behind the name of the trace event, as `TP_printk()` in `mmutrace.h` writes it, up to the line feed at the
 * end of its line. `isEnded` is false where the input ends without it. Gives why it cannot be read; undefined where it could, and `passed over` where it is no record
 * of the event.
 */
export class TraceEventReader {
  readonly fields = new ChangeFields()
  /** Where the line ends, of one that could be read. */
  lineEnd = 0
  readonly #reader = new FieldReader()

  read(bytes: Uint8Array, at: number, isEnded: boolean): string | undefined {
    const reader = this.#reader
    const { fields } = this
    reader.start(bytes, at)
    if (bytes[at] !== colon) return passedOver
    reader.at++
    reader.skipSpaces()
    if (!reader.skip(asId) || !reader.decimal()) return this.#broken('as id')
    fields.asId = reader.low
    if (!reader.skip(gfn) || !reader.hex()) return this.#broken('gfn')
    fields.gfnHigh = reader.high
    fields.gfnLow = reader.low
    if (!reader.skip(level) || !reader.decimal()) return this.#broken('level')
    fields.level = reader.low
    if (!reader.skip(oldSpte) || !reader.spte()) return this.#broken('old_spte')
    fields.oldHigh = reader.high
    fields.oldLow = reader.low
    if (!reader.skip(newSpte) || !reader.spte()) return this.#broken('new_spte')
    fields.newHigh = reader.high
    fields.newLow = reader.low
    const { length } = reader
    reader.skipSpaces()
    if (bytes[reader.at] === carriageReturn) reader.at++
    this.lineEnd = reader.at
    if (bytes[reader.at] !== lineFeed) return this.#broken('new_spte')
    if (fields.level < 1 || fields.level > mostLevels) return levelReason(fields.level)
    // Values are not padded: without a line end, digits may be missing.
    return isEnded || length === 16 ? undefined : 'cut off in `new_spte`'
  }

  /** Why the line ends to be readable at a field. */
  #broken(field: string): string {
    const { bytes, at, length } = this.#reader
    const end = bytes.indexOf(lineFeed, at)
    if (bytes.subarray(0, end).indexOf(0, at) >= 0) return 'a NUL byte'
    const isNumber = isDigit(bytes[at - 1])
    if (isNumber && length > 16) return `\`${field}\` has ${length} digits, more than 64 bits`
    const rest = String.fromCharCode(...bytes.subarray(at, Math.min(end, at + longestLabel))).trimEnd()
    return ` ${field} `.startsWith(rest) ? `cut off at \`${field}\`` : `\`${field}\` is not what the event has`
  }
}

const carriageReturn = 0x0d
/** More than the name of a field and the spaces round it. */
const longestLabel = 16

export const passedOver = 'passed over'
export const levelReason = (level: number | string): string => `level ${level} is none of 1 to ${mostLevels}`

const isDigit = (byte: number | undefined): boolean => /[\da-f]/i.test(String.fromCharCode(byte ?? 0))
