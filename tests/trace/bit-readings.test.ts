import { expect, it } from 'vitest'
import { bitReadings } from '../../src/trace/bit-readings.ts'
import { formatsAt } from '../../src/trace/spte-formats.ts'
import { vectors } from './vectors.ts'

const told = (value: string, level: number | undefined, origin: Parameters<typeof formatsAt>[0]) =>
  bitReadings(BigInt(`0x${value}`), level, formatsAt(origin)).map(
    ({ formats, fields }) =>
      `${formats.join('; ')}: ${fields.map(({ bits, name, part, isOne }) => `${bits} ${name}${isOne ? '' : ` ${part.toString(16)}`}`).join(', ')}`,
  )

it('says of each field that is set what it is, and joins formats that agree', () => {
  expect(told('80a0000123456f77', 1, { kernel: 'v7.2', vendor: 'tdx' })).toEqual([
    'TDX direct root, since v7.2; TDX mirror root, since v7.2: 63 suppress #VE, 55 MMU-writable, 53 host-writable, 51:12 PFN 123456, ' +
      '11 shadow-present, 10 user-executable, 9 dirty, 8 accessed, 6 ignore guest PAT, 5:3 memory type 6, 2 executable, 1 writable, 0 readable',
  ])
})

it('takes the level at which all bits mean something, and both where they do at both', () => {
  const origin = { kernel: 'v6.12', vendor: 'intel' } as const
  const [leaf] = told('8600000123456b77', 1, origin)
  expect(told('8600000123456b77', undefined, origin)).toEqual([leaf])
  expect(told('800000010bc97907', undefined, origin)).toHaveLength(1)
  expect(told('8400000123456b77', 2, origin)[0]).toContain('means nothing here')
})

it('gives a reading in which all bits mean something for every value that KVM writes', () => {
  const odd = vectors
    .filter(({ name }) => name !== 'other')
    .filter(({ value, level, origin }) =>
      told(value, level, origin).some((text) => text.includes('means nothing here')),
    )
  expect(odd).toEqual([])
})
