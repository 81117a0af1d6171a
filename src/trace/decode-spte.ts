import type { EntryKind } from '../model/entry-kinds.ts'
import { type BitField, largePageBit, pfnField, presentBit, type SpteFormat } from './spte-formats.ts'

export const npNames = ['empty', 'frozen', 'mmio', 'other'] as const
export type NpName = (typeof npNames)[number]

const isSet = (value: bigint, at: bigint | number): boolean => ((value >> BigInt(at)) & 1n) === 1n
const maskOf = ({ low, high }: Pick<BitField, 'low' | 'high'>): bigint =>
  ((1n << BigInt(high - low + 1)) - 1n) << BigInt(low)
const partOf = (value: bigint, field: Pick<BitField, 'low' | 'high'>): bigint =>
  (value & maskOf(field)) >> BigInt(field.low)

/** NP, leaf or non-leaf; the same on every release. */
export const kindOf = (value: bigint, level: number): EntryKind =>
  !isSet(value, presentBit) ? 'NP' : level === 1 || isSet(value, largePageBit) ? 'leaf' : 'nonleaf'

/** The page frame that a present SPTE maps or points to. */
export const pfnOf = (value: bigint): bigint => partOf(value, pfnField)

/** Which NP value it is in a format; asked in the order in which KVM asks. */
export function npNameOf(value: bigint, { frozen, mmio, empty }: SpteFormat): NpName {
  if (value === frozen) return 'frozen'
  if (mmio && (value & mmio.mask) === mmio.value) return 'mmio'
  return value === empty ? 'empty' : 'other'
}

/** Whether KVM writes such a value in a format: no bit is set that means nothing there. */
export function isWritten(value: bigint, level: number, format: SpteFormat): boolean {
  const kind = kindOf(value, level)
  const name = kind === 'NP' ? npNameOf(value, format) : undefined
  if (name === 'empty' || name === 'frozen') return true
  if (name === 'other') return false
  const known = fieldsOf(value, level, format).reduce((mask, field) => mask | maskOf(field), 0n)
  if ((value & ~known) !== 0n) return false
  const [one, other] = format.alike ?? [0, 0]
  return kind === 'NP' || ((value & format.always) === format.always && isSet(value, one) === isSet(value, other))
}

/** The fields that an SPTE of this kind has in a format. */
function fieldsOf(value: bigint, level: number, format: SpteFormat): BitField[] {
  const kind = kindOf(value, level)
  if (kind === 'NP') return npNameOf(value, format) === 'mmio' ? format.bits.filter(({ on }) => on === 'mmio') : []
  return format.bits.filter(({ on }) => on === 'present' || (on === 'leaf' && kind === 'leaf'))
}

/** What the set bits of an SPTE mean in a format, from the highest down; `name` is undefined of a bit that means nothing there. */
export function setFields(
  value: bigint,
  level: number,
  format: SpteFormat,
): { low: number; high: number; name: string | undefined; part: bigint }[] {
  const name = kindOf(value, level) === 'NP' ? npNameOf(value, format) : undefined
  if (name === 'empty' || name === 'frozen') return [{ low: 0, high: 63, name: `the ${name} value`, part: value }]
  const fields = fieldsOf(value, level, format)
  const known = fields.reduce((mask, field) => mask | maskOf(field), 0n)
  const unknown = Array.from({ length: 64 }, (_, at) => at)
    .filter((at) => isSet(value & ~known, at))
    .map((at) => ({ low: at, high: at, name: undefined, part: 1n }))
  return [...fields.map(({ low, high, name }) => ({ low, high, name, part: partOf(value, { low, high }) })), ...unknown]
    .filter(({ part }) => part !== 0n)
    .sort((one, other) => other.low - one.low)
}

/**
 * The gfn that an MMIO SPTE holds; undefined where it cannot be told: on AMD hosts that encrypt memory the bits below 51 may
 * belong to the mark. Where a CPU has L1TF, its upper bits are moved.
 */
export function mmioGfnOf(value: bigint, { mmio }: SpteFormat): bigint | undefined {
  const address = partOf(value & ~(mmio?.value ?? 0n), pfnField)
  return mmio && isSet(mmio.value, 51) && isSet(value, 50) ? undefined : address
}

/** What a present SPTE allows, as `rwx` with a dash for what it does not. */
export function permissionsOf(value: bigint, { vendor }: SpteFormat): string {
  const allowed =
    vendor === 'amd'
      ? [isSet(value, 0), isSet(value, 1), isSet(value, 0) && !isSet(value, 63)]
      : [isSet(value, 0), isSet(value, 1), isSet(value, 2)]
  return allowed.map((is, at) => (is ? 'rwx'.charAt(at) : '-')).join('')
}
