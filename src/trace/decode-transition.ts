import type { LockMode, EntryKind } from '../model/entry-kinds.ts'
import { isWritten, kindOf, type NpName, npNameOf, npNames, mmioGfnOf, permissionsOf, pfnOf } from './decode-spte.ts'
import type { SpteFormat } from './spte-formats.ts'

/** A value before or behind a change, as far as the formats that are possible agree on it. */
export interface SpteReading {
  raw: bigint
  /** Every kind that it can be: two where the level is not known. */
  kinds: EntryKind[]
  /** Every NP value that it can be; none of a present SPTE. */
  names: NpName[]
  pfn: bigint | undefined
  /** The gfn within an MMIO SPTE, where it is surely one. */
  mmioGfn: bigint | undefined
  /** What a present SPTE allows, where all formats agree. */
  permissions: string | undefined
}

/** A change of an SPTE and what its values say. */
export interface Transition {
  old: SpteReading
  new: SpteReading
  /** The kinds that the two values have together: more than one pair where the level is not known. */
  kinds: { old: EntryKind; new: EntryKind }[]
  /** Undefined where it was not given. */
  level: number | undefined
  isEqual: boolean
  pfnChanged: boolean
  /** The new value is the frozen one, as `handle_removed_pt()` leaves it in the entries of a table that was cut out. */
  isRemoval: boolean
  /** The lock mode, where the values alone decide it. */
  lock: LockMode | undefined
  /** The formats in which KVM writes both values; where there is none, one of them; where there is none either, all. */
  formats: SpteFormat[]
}

export interface Change {
  old: bigint
  new: bigint
  level: number | undefined
  pfnChanged?: boolean
}

/** Decodes a change by the formats that are possible. */
export function decodeTransition(change: Change, candidates: readonly SpteFormat[]): Transition {
  const levels = change.level === undefined ? [1, 2] : [change.level]
  const formats = likeliest(change, levels, candidates)
  const [old, next] = [change.old, change.new].map((value) => readingOf(value, levels, formats))
  if (!old || !next) throw new Error('a change has two values')
  const isEqual = change.old === change.new && !change.pfnChanged
  const isRemoval = !isEqual && next.names.length === 1 && next.names[0] === 'frozen'
  return {
    old,
    new: next,
    kinds: kindsAt(change, levels),
    level: change.level,
    isEqual,
    pfnChanged: change.pfnChanged ?? pfnOf(change.old) !== pfnOf(change.new),
    isRemoval,
    // Under the exclusive lock `handle_removed_pt()` passes over entries that are not present.
    lock: isRemoval && old.kinds[0] === 'NP' ? 'shared' : undefined,
    formats,
  }
}

function kindsAt({ old, new: next }: Change, levels: number[]): Transition['kinds'] {
  const pairs = levels.map((level) => ({ old: kindOf(old, level), new: kindOf(next, level) }))
  return pairs.filter((pair, at) => pairs.findIndex((one) => one.old === pair.old && one.new === pair.new) === at)
}

function likeliest({ old, new: next }: Change, levels: number[], candidates: readonly SpteFormat[]): SpteFormat[] {
  const written = (value: bigint, format: SpteFormat) => levels.some((level) => isWritten(value, level, format))
  const counted = candidates.map((format) => ({
    format,
    count: Number(written(old, format)) + Number(written(next, format)),
  }))
  const most = Math.max(0, ...counted.map(({ count }) => count))
  return counted.filter(({ count }) => count === most).map(({ format }) => format)
}

function readingOf(raw: bigint, levels: number[], formats: readonly SpteFormat[]): SpteReading {
  const kinds = [...new Set(levels.map((level) => kindOf(raw, level)))]
  const isPresent = kinds[0] !== 'NP'
  const found = isPresent ? [] : formats.map((format) => npNameOf(raw, format))
  const names = npNames.filter((name) => found.includes(name))
  const permissions = isPresent ? onlyOne(formats.map((format) => permissionsOf(raw, format))) : undefined
  return withValue({ raw, kinds, names, pfn: undefined, mmioGfn: undefined, permissions }, raw, formats)
}

/** The reading of another value that differs from this one in its PFN field alone. */
function withValue(reading: SpteReading, raw: bigint, formats: readonly SpteFormat[]): SpteReading {
  const isMmio = reading.names.length === 1 && reading.names[0] === 'mmio'
  return {
    ...reading,
    raw,
    pfn: reading.kinds[0] === 'NP' ? undefined : pfnOf(raw),
    mmioGfn: isMmio ? onlyOne(formats.map((format) => mmioGfnOf(raw, format))) : undefined,
  }
}

/** The change of other values that decode alike. */
export const withValues = (transition: Transition, old: bigint, next: bigint): Transition => ({
  ...transition,
  old: withValue(transition.old, old, transition.formats),
  new: withValue(transition.new, next, transition.formats),
})

function onlyOne<Value>(values: Value[]): Value | undefined {
  const [first, ...others] = new Set(values)
  return others.length === 0 ? first : undefined
}
