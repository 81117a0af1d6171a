import { bitReadings } from './bit-readings.ts'
import type { Transition } from './decode-transition.ts'
import { readingText } from './reading-text.ts'
import { remarksOf } from './remarks.ts'
import type { Match } from './rows-of.ts'

/** A change as it was found in a trace or log. */
export interface FoundChange {
  line: number
  event: string
  time: string | undefined
  /** Undefined of a bare pair. */
  gfn: bigint | undefined
  transition: Transition
  match: Match
}

const hex = (value: bigint): string => value.toString(16)

/** A change in one line. */
export function changeLine({ line, gfn, transition, match }: FoundChange): string {
  const { old, new: next, level } = transition
  const pfns = [old.pfn, next.pfn].flatMap((pfn) => (pfn === undefined ? [] : [hex(pfn)]))
  const mmio = [old.mmioGfn, next.mmioGfn].flatMap((gfn) => (gfn === undefined ? [] : [hex(gfn)]))
  return [
    `${line}: ${rowsText(match.rows)}: ${readingText(old)} -> ${readingText(next)}`,
    level === undefined ? 'level not said' : `level ${level}`,
    ...(gfn === undefined ? [] : [`gfn ${hex(gfn)}`]),
    ...(pfns.length > 0 ? [`pfn ${[...new Set(pfns)].join(' -> ')}`] : []),
    ...(mmio.length > 0 ? [`MMIO gfn ${[...new Set(mmio)].join(' -> ')}`] : []),
    ...remarksOf(transition),
    ...(match.causes.length > 0 ? [`by ${rowsText(match.causes)}`] : []),
  ].join(', ')
}

/** Rows by their ids, as `row 1 or 2`. */
export const rowsText = (rows: string[]): string => (rows.length === 0 ? 'no row' : `row ${rows.join(' or ')}`)

/** What the set bits of both values mean, in each format that is possible, a line a field. */
export const bitLines = ({ old, new: next, level, formats }: Transition): string[] =>
  [old, next].flatMap(({ raw }) =>
    bitReadings(raw, level, formats).flatMap((reading) => [
      `  ${hex(raw)} in ${reading.formats.join('; ')}:`,
      ...reading.fields.map(
        ({ bits, name, part, isOne }) => `    ${bits.padEnd(5)} ${name}${isOne ? '' : ` ${hex(part)}`}`,
      ),
    ]),
  )
