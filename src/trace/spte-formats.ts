import { holdsAt, type Span } from '../derive/holds-at.ts'

export const vendors = ['intel', 'amd', 'tdx'] as const
type Vendor = (typeof vendors)[number]
export const roots = ['direct', 'mirror'] as const
type Root = (typeof roots)[number]

/** Bits of an SPTE that mean one thing together. */
export interface BitField {
  low: number
  high: number
  name: string
  /** Of which SPTEs it is: all that are present, leaves only, or MMIO SPTEs. */
  on: 'present' | 'leaf' | 'mmio'
}

/** What the bits of an SPTE mean on some releases, for one vendor and kind of root. */
export interface SpteFormat extends Span {
  vendor: Vendor
  root: Root
  empty: bigint
  frozen: bigint
  /** An NP value is MMIO if the bits of the mask read like this; undefined where there are none. */
  mmio: { mask: bigint; value: bigint } | undefined
  /** Bits that every present SPTE has. */
  always: bigint
  /** Two bits that are set together, if at all. */
  alike: [number, number] | undefined
  bits: BitField[]
  source: string
}

/** Present, whatever the release: `SPTE_MMU_PRESENT_MASK`, v6.1 to v7.3 `spte.h`. */
export const presentBit = 11n
/** A leaf above level 1 has it: `is_last_spte()`, v6.1 to v7.3 `spte.h`. */
export const largePageBit = 7n
/** `SPTE_BASE_ADDR_MASK`, v6.1 to v7.3 `spte.h`; a host that encrypts memory masks some of the upper bits off. */
export const pfnField = { low: 12, high: 51 }

const bit = (at: number): bigint => 1n << BigInt(at)
const field = (on: BitField['on'], name: string, low: number, high = low): BitField => ({ low, high, name, on })

/** Upper bits and NP values of the three generations of SPTEs. */
interface Generation extends Required<Pick<SpteFormat, 'empty' | 'frozen'>>, Span {
  userExecute: number | undefined
  mmioGenerationHigh: number
  adType: number
  hostWritable: number
  mmuWritable: number
  saved: [string, number][]
  suppressVe: boolean
  source: string
}

const generations: Generation[] = [
  {
    until: 'v6.9',
    empty: 0n,
    frozen: 0x5a0n,
    userExecute: undefined,
    mmioGenerationHigh: 10,
    adType: 52,
    hostWritable: 57,
    mmuWritable: 58,
    saved: [
      ['R', 54],
      ['X', 56],
    ],
    suppressVe: false,
    source: 'v6.1.192 `spte.h`, `spte.c`',
  },
  {
    since: 'v6.10',
    until: 'v7.1',
    empty: bit(63),
    frozen: bit(63) | 0x5a0n,
    userExecute: undefined,
    mmioGenerationHigh: 10,
    adType: 52,
    hostWritable: 57,
    mmuWritable: 58,
    saved: [
      ['R', 54],
      ['X', 56],
    ],
    suppressVe: true,
    source: 'v6.12.117 and v6.16.1 `spte.h`, `spte.c`; commits 7f01cab84928, 7fa5e2929198, 949019b98289 (v6.10)',
  },
  {
    since: 'v7.2',
    empty: bit(63),
    frozen: bit(63) | 0x1a0n,
    userExecute: 10,
    mmioGenerationHigh: 9,
    adType: 60,
    hostWritable: 53,
    mmuWritable: 55,
    saved: [
      ['R', 52],
      ['X', 54],
      ['user X', 62],
    ],
    suppressVe: true,
    source: 'v7.2.13 `spte.h`, `spte.c`; commits 9a67ab74021b, be4e45f360a2 (v7.2)',
  },
]

const presentFields = ({ adType }: Generation): BitField[] => [
  field('present', 'shadow-present', 11),
  field('present', 'PFN', pfnField.low, pfnField.high),
  field('present', 'A/D type', adType, adType + 1),
  field('leaf', 'large page', 7),
]

/** `kvm_mmu_set_ept_masks()` in `spte.c`; VMX_EPT_* in `vmx.h`. */
const eptFields = (generation: Generation): BitField[] => [
  ...presentFields(generation),
  field('present', 'readable', 0),
  field('present', 'writable', 1),
  field('present', 'executable', 2),
  field('leaf', 'memory type', 3, 5),
  field('leaf', 'ignore guest PAT', 6),
  field('present', 'accessed', 8),
  field('leaf', 'dirty', 9),
  ...(generation.userExecute === undefined ? [] : [field('present', 'user-executable', generation.userExecute)]),
  ...generation.saved.map(([name, at]) => field('leaf', `saved ${name} of an access-tracked SPTE`, at)),
  field('leaf', 'host-writable', generation.hostWritable),
  field('leaf', 'MMU-writable', generation.mmuWritable),
  ...(generation.suppressVe ? [field('present', 'suppress #VE', 63)] : []),
]

/** `kvm_mmu_reset_all_pte_masks()` in `spte.c`. */
const nptFields = (generation: Generation): BitField[] => [
  ...presentFields(generation),
  field('present', 'hardware present', 0),
  field('present', 'writable', 1),
  field('present', 'user', 2),
  field('present', 'accessed', 5),
  field('leaf', 'dirty', 6),
  field('leaf', 'host-writable', 9),
  field('leaf', 'MMU-writable', 10),
  field('present', 'no execute', 63),
]

const mmioFields = (generation: Generation): BitField[] => [
  field('mmio', 'memslot generation', 3, generation.mmioGenerationHigh),
  field('mmio', 'gfn', pfnField.low, pfnField.high),
  field('mmio', 'memslot generation', 52, 62),
]

const rwx = 7n

function formatsOf(generation: Generation): SpteFormat[] {
  const { since, until, empty, frozen, suppressVe, userExecute, source } = generation
  const shared = { until, empty, frozen, source }
  const ept = {
    ...shared,
    always: suppressVe ? bit(63) : 0n,
    alike: userExecute === undefined ? undefined : ([2, userExecute] as [number, number]),
  }
  const mmioMask = suppressVe ? rwx | bit(63) : rwx
  const mmio = [field('mmio', 'MMIO value', 0, 2), ...mmioFields(generation)]
  // TD guests came to KVM with v6.16, in the middle of the second generation.
  const td = { ...ept, vendor: 'tdx' as const, since: since === 'v6.10' ? 'v6.16' : since }
  return [
    {
      ...ept,
      since,
      vendor: 'intel',
      root: 'direct',
      mmio: { mask: mmioMask, value: 0x6n },
      bits: [...eptFields(generation), ...mmio],
    },
    {
      ...shared,
      since,
      vendor: 'amd',
      root: 'direct',
      // Without memory encryption it is bit 51 and bit 0; with it the bits down from 51 to the host's width are set as well.
      mmio: { mask: bit(51) | 1n, value: bit(51) | 1n },
      always: 1n,
      alike: undefined,
      bits: [...nptFields(generation), field('mmio', 'MMIO value and access', 0, 2), ...mmioFields(generation)],
    },
    ...(suppressVe
      ? [
          {
            ...td,
            root: 'direct' as const,
            mmio: { mask: mmioMask, value: 0n },
            bits: [...eptFields(generation), ...mmio],
          },
          { ...td, root: 'mirror' as const, mmio: undefined, bits: eptFields(generation) },
        ]
      : []),
  ]
}

/**
 * Every format, the oldest first. Sources: `spte.h`, `spte.c` (`kvm_mmu_set_ept_masks()`, `kvm_mmu_reset_all_pte_masks()`,
 * `kvm_mmu_set_mmio_spte_mask()`) and `svm.c` (`svm_adjust_mmio_mask()`) of the releases that each names.
 */
const spteFormats: readonly SpteFormat[] = generations.flatMap(formatsOf)

/** What is known of where a value comes from. */
export interface Origin {
  kernel?: string | undefined
  vendor?: Vendor | undefined
  root?: Root | undefined
}

/** The formats that an SPTE of this origin can have. */
export const formatsAt = ({ kernel, vendor, root }: Origin): SpteFormat[] =>
  spteFormats.filter(
    (format) =>
      (kernel === undefined || holdsAt(format, kernel)) &&
      (vendor === undefined || format.vendor === vendor) &&
      (root === undefined || format.root === root),
  )
