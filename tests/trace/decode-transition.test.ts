import { describe, expect, it } from 'vitest'
import { setFields } from '../../src/trace/decode-spte.ts'
import { decodeTransition } from '../../src/trace/decode-transition.ts'
import { formatName } from '../../src/trace/format-name.ts'
import { remarksOf } from '../../src/trace/remarks.ts'
import { formatsAt } from '../../src/trace/spte-formats.ts'
import { vectors } from './vectors.ts'

const value = (digits: string) => BigInt(`0x${digits}`)
const decoded = (old: string, next: string, level?: number, origin = {}) =>
  decodeTransition({ old: value(old), new: value(next), level }, formatsAt(origin))
const formatsOf = (old: string, next = old, level = 1) => decoded(old, next, level).formats.map(formatName)

describe('a value', () => {
  it.each(vectors)('$value at level $level, $origin', ({ value: digits, level, origin, ...expected }) => {
    const { old } = decoded(digits, digits, level, origin)
    expect({
      kinds: old.kinds,
      names: old.names,
      pfn: old.pfn?.toString(16),
      mmioGfn: old.mmioGfn?.toString(16),
      permissions: old.permissions,
    }).toEqual({
      kinds: [expected.kind],
      names: expected.name === undefined ? [] : [expected.name],
      pfn: expected.pfn,
      mmioGfn: expected.mmioGfn,
      permissions: expected.permissions,
    })
  })

  it('decides the release and the vendor where it can', () => {
    expect(formatsOf('600000123456b77')).toEqual(['Intel EPT, up to v6.9'])
    expect(formatsOf('8600000123456b77')[0]).toBe('Intel EPT, v6.10 to v7.1')
    expect(formatsOf('80a0000123456f77')[0]).toBe('Intel EPT, since v7.2')
    expect(formatsOf('123456e67')).toEqual(['AMD NPT, up to v6.9', 'AMD NPT, v6.10 to v7.1', 'AMD NPT, since v7.2'])
    expect(formatsOf('123456e67', '80000000000001a0')).toEqual(['AMD NPT, since v7.2'])
    expect(formatsOf('febf1098').every((name) => name.startsWith('TDX direct root'))).toBe(true)
  })

  it('leaves open what it does not decide', () => {
    expect(decoded('5a0', '5a0', 1).old.names).toEqual(['frozen', 'mmio'])
    expect(decoded('0', '0', 1).old.names).toEqual(['empty', 'mmio'])
    expect(decoded('0', '600000123456b77', 1).old.names).toEqual(['empty'])
    expect(decoded('1', '1', 1).old.names).toEqual(['other'])
    expect(decoded('1', '1', 1).formats).toEqual(formatsAt({}))
  })

  it('is a leaf by its level or by bit 7, and either where neither is known', () => {
    expect(decoded('800000010bc97d07', '0', 1).old.kinds).toEqual(['leaf'])
    expect(decoded('800000010bc97d07', '0').old.kinds).toEqual(['leaf', 'nonleaf'])
    expect(decoded('80a0000200000ff7', '0').old.kinds).toEqual(['leaf'])
    expect(decoded('80a0000123456f77', '80a0000123457f77').kinds).toEqual([
      { old: 'leaf', new: 'leaf' },
      { old: 'nonleaf', new: 'nonleaf' },
    ])
  })

  it.each([
    ['8000000000000c67', 'v6.12', 'intel', '10 means nothing'],
    [
      '8600000123456b77',
      'v6.12',
      'intel',
      '63 suppress #VE; 58 MMU-writable; 57 host-writable; 51:12 PFN; 11 shadow-present; 9 dirty; 8 accessed; 6 ignore guest PAT; 5:3 memory type; 2 executable; 1 writable; 0 readable',
    ],
    [
      '8000000123456e67',
      'v7.2',
      'amd',
      '63 no execute; 51:12 PFN; 11 shadow-present; 10 MMU-writable; 9 host-writable; 6 dirty; 5 accessed; 2 user; 1 writable; 0 hardware present',
    ],
    ['febf109e', 'v6.12', 'intel', '51:12 gfn; 10:3 memslot generation; 2:0 MMIO value'],
    ['80000000000005a0', 'v6.12', 'intel', '63:0 the frozen value'],
  ] as const)('%s has bits that mean something on %s %s', (digits, kernel, vendor, text) => {
    const [format] = formatsAt({ kernel, vendor })
    const fields = format ? setFields(value(digits), 1, format) : []
    const names = fields.map(
      ({ low, high, name }) => `${low === high ? low : `${high}:${low}`} ${name ?? 'means nothing'}`,
    )
    expect(names.join('; ')).toContain(text)
  })
})

describe('a change', () => {
  it('tells equal values and another PFN', () => {
    expect(decoded('5a0', '5a0', 1)).toMatchObject({ isEqual: true, pfnChanged: false, isRemoval: false })
    expect(decoded('80a0000123456f77', '80a0000123457f77', 1)).toMatchObject({ isEqual: false, pfnChanged: true })
    expect(remarksOf(decoded('80a0000123456f77', '80a0000123457f77', 1))).toEqual(['pfn_changed'])
    expect(remarksOf(decoded('0', '0', 1))).toEqual(['equal values: the handler returns at once'])
  })

  it('is of a table that was cut out where the new value is frozen', () => {
    const from = (old: string, next: string) => decoded(old, next, 2)
    expect(from('800000010bc97907', '80000000000005a0')).toMatchObject({ isRemoval: true, lock: undefined })
    expect(from('8000000000000000', '80000000000001a0')).toMatchObject({ isRemoval: true, lock: 'shared' })
    expect(from('febf109e', '5a0')).toMatchObject({ isRemoval: true, lock: 'shared' })
    expect(from('80000000000001a0', '8000000000000000')).toMatchObject({ isRemoval: false, lock: undefined })
    expect(remarksOf(from('600000123456bf7', '5a0'))).toEqual([
      'entry of a table that was cut out (handle_removed_pt()), or a zap by tdp_mmu_zap_spte_atomic()',
    ])
  })
})

it('origins have the formats of their release', () => {
  expect(formatsAt({ kernel: 'v6.12' }).map(formatName)).toEqual(['Intel EPT, v6.10 to v7.1', 'AMD NPT, v6.10 to v7.1'])
  expect(formatsAt({ kernel: 'v6.16.1', root: 'mirror' }).map(formatName)).toEqual(['TDX mirror root, v6.16 to v7.1'])
  expect(formatsAt({ vendor: 'amd', root: 'mirror' })).toEqual([])
})
