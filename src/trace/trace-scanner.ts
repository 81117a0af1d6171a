import { findLineFeed, NextPlace } from './byte-search.ts'
import { asciiBytes, lineFeed } from './field-reader.ts'
import { textChange } from './text-change.ts'
import { type ChangeFields, eventName, passedOver, TraceEventReader } from './trace-event.ts'

/** What is told of each line; `scanner` says more of it, but only until the call returns. */
export interface TraceSink {
  change(fields: ChangeFields, scanner: TraceScanner): void
  unreadable(line: number, reason: string): void
}

/** What a change was read from: the trace event, one of two log records, `SPTE change` for a record without its start, or `pair`. */
export type ChangeSource = typeof eventName | 'Invalid SPTE change' | 'Unexpected SPTE change' | 'SPTE change' | 'pair'

/** A line may have so many bytes; what is in a longer one is not looked at. */
const longestLine = 2 ** 16
/** The fields of a log record stand so many lines below its start at most, lines of others between them. */
const recordLines = 16

/**
 * Reads a trace or a log piece by piece: ftrace, `trace-cmd report`, `perf script`, the kernel log's records of SPTE changes, and
 * bare pairs of SPTEs. Holds no more than one line. It works on bytes: most of a trace is never made a string.
 */
export class TraceScanner {
  /** The line that is being told, from 1. */
  line = 0
  source: ChangeSource = eventName
  changes = 0
  unreadable = 0
  skipped = 0
  /** Of the first and of the last change, as it stands there; undefined where it has none. */
  firstTime: string | undefined
  lastTime: string | undefined

  readonly #sink: TraceSink
  readonly #event = new TraceEventReader()
  readonly #names = new NextPlace(asciiBytes(eventName))
  readonly #records = new NextPlace(asciiBytes('SPTE change'), asciiBytes('old_spte:'))
  #rest: Uint8Array = new Uint8Array()
  #isTooLong = false
  #record: { source: ChangeSource; line: number } | undefined
  #bytes: Uint8Array = new Uint8Array()
  #lineStart = 0
  #nameAt = 0
  #isTimed = true

  constructor(sink: TraceSink) {
    this.#sink = sink
  }

  /** Reads a piece, which may end anywhere. It may be overwritten afterwards. */
  push(bytes: Uint8Array): void {
    let from = 0
    if (this.#rest.length > 0 || this.#isTooLong) {
      const end = bytes.indexOf(lineFeed)
      this.#keep(end < 0 ? bytes : bytes.subarray(0, end))
      if (end < 0) return
      this.#endLine(true)
      from = end + 1
    }
    const end = bytes.lastIndexOf(lineFeed) + 1
    if (end > from) this.#scan(bytes, from, end)
    this.#keep(bytes.subarray(Math.max(end, from)))
  }

  /** Ends the input: what is left is its last line. */
  end(): void {
    if (this.#rest.length > 0 || this.#isTooLong) this.#endLine(false)
    this.#dropRecord()
  }

  /** When the change that is being told happened, as it stands in the line. */
  get time(): string | undefined {
    return this.source === eventName
      ? eventTime(textOf(this.#bytes, this.#lineStart, this.#nameAt))
      : logTime(textOf(this.#bytes, this.#lineStart, this.#lineStart + 80))
  }

  #keep(bytes: Uint8Array): void {
    if (this.#isTooLong || bytes.length === 0) return
    if (this.#rest.length + bytes.length > longestLine) {
      this.#isTooLong = true
      this.#rest = new Uint8Array()
      return
    }
    const rest = new Uint8Array(this.#rest.length + bytes.length)
    rest.set(this.#rest)
    rest.set(bytes, this.#rest.length)
    this.#rest = rest
  }

  /** Reads what was kept of a line. */
  #endLine(isEnded: boolean): void {
    const rest = this.#rest
    this.#rest = new Uint8Array()
    if (this.#isTooLong) {
      this.line++
      this.#tellTooLong()
    } else {
      const line = new Uint8Array(rest.length + 1)
      line.set(rest)
      line[rest.length] = lineFeed
      this.#scan(line, 0, line.length, isEnded)
    }
    this.#isTooLong = false
  }

  #tellTooLong(): void {
    this.#tellUnreadable(this.line, `longer than ${longestLine} bytes`)
  }

  /** Reads whole lines, the last line feed being at `end - 1`. */
  #scan(bytes: Uint8Array, from: number, end: number, isEnded = true): void {
    let start = from
    const before = this.changes
    this.#names.restart()
    this.#records.restart()
    while (start < end) {
      const nameAt = this.#names.find(bytes, start, end)
      let at = findLineFeed(bytes, start, nameAt)
      this.line++
      if (at < nameAt || at === end) {
        if (at - start > longestLine) this.#tellTooLong()
        else this.#otherLine(bytes, start, at, end)
      } else at = this.#eventLine(bytes, start, nameAt, isEnded)
      start = at + 1
    }
    if (this.changes > before) this.#noteLastTime()
  }

  #noteLastTime(): void {
    if (this.#isTimed) return
    this.#isTimed = true
    this.lastTime = this.time
  }

  /** Reads a line with the event and gives where it ends. */
  #eventLine(bytes: Uint8Array, start: number, nameAt: number, isEnded: boolean): number {
    const reason = this.#event.read(bytes, nameAt + eventName.length, isEnded)
    if (reason === undefined && this.#event.lineEnd - start <= longestLine) {
      this.#nameAt = nameAt
      this.#tellChange(bytes, start, eventName, this.#event.fields)
      return this.#event.lineEnd
    }
    const lineEnd = bytes.indexOf(lineFeed, nameAt)
    if (lineEnd - start > longestLine) this.#tellTooLong()
    else if (reason === passedOver) this.skipped++
    else if (reason !== undefined) this.#tellUnreadable(this.line, reason)
    return lineEnd
  }

  /** A line without the event. Only one that holds a word of a record, or starts as a pair does, is made a string. */
  #otherLine(bytes: Uint8Array, start: number, lineEnd: number, end: number): void {
    const isOfRecord = this.#records.find(bytes, start, end) < lineEnd
    const found =
      isOfRecord || startsAsPair(bytes, start, lineEnd) ? textChange(textOf(bytes, start, lineEnd)) : undefined
    if (found?.kind === 'record') {
      this.#dropRecord()
      this.#record = { source: found.event, line: this.line }
    } else if (found?.kind === 'unreadable') {
      this.#record = undefined
      this.#tellUnreadable(this.line, found.reason)
    } else if (found) {
      this.#tellChange(
        bytes,
        start,
        found.kind === 'pair' ? 'pair' : (this.#record?.source ?? 'SPTE change'),
        found.fields,
      )
      if (found.kind === 'fields') this.#record = undefined
    } else if (this.#record && this.line - this.#record.line >= recordLines) this.#dropRecord()
    else if (!this.#record) this.skipped++
  }

  #tellChange(bytes: Uint8Array, start: number, source: ChangeSource, fields: ChangeFields): void {
    this.#bytes = bytes
    this.#lineStart = start
    this.source = source
    if (this.changes === 0) this.firstTime = this.time
    this.changes++
    this.#isTimed = false
    this.#sink.change(fields, this)
  }

  #tellUnreadable(line: number, reason: string): void {
    this.unreadable++
    this.#sink.unreadable(line, reason)
  }

  #dropRecord(): void {
    if (this.#record) this.#tellUnreadable(this.#record.line, 'the record has no line of fields')
    this.#record = undefined
  }
}

const latin1 = new TextDecoder('latin1')
const textOf = (bytes: Uint8Array, start: number, end: number): string => latin1.decode(bytes.subarray(start, end))

const space = 0x20
const tab = 0x09

/** Whether the first word of a line has only hexadecimal digits, behind `0x` or not. */
function startsAsPair(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start
  while (at < end && (bytes[at] === space || bytes[at] === tab)) at++
  const from = at
  if (bytes[at] === 0x30 && ((bytes[at + 1] ?? 0) | 0x20) === 0x78) at += 2
  while (at < end && isHex(bytes[at] ?? 0)) at++
  const next = bytes[at]
  return at > from && at < end && (next === space || next === tab || next === 0x2d || next === 0x2c)
}

const isHex = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)

/** The time in front of a trace event; perf puts the event's system between them. */
const eventTime = (prefix: string): string | undefined => /(\d+(?:\.\d+)?): *(?:kvmmmu:)?$/.exec(prefix.slice(-80))?.[1]

const logTimes = [
  // dmesg, by either clock.
  /^(?:<\d+>)?\[ *([^\]]{1,40})\]/,
  // A journal, in its usual and its ISO form.
  /^([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)?) /,
  /^(\d{4}-\d\d-\d\dT[\d:.,+Z-]+) /,
]

/** The time that a line of a kernel log starts with. */
function logTime(line: string): string | undefined {
  const start = line.slice(0, 80)
  for (const time of logTimes) {
    const found = time.exec(start)?.[1]
    if (found !== undefined) return found
  }
  return undefined
}
