import { expect, it } from 'vitest'
import { differencesText } from '../../../src/render/report/differences-text.ts'

it('has the cells of a row on one line, or below each other where a mail would break it', () => {
  const long = 'warn !mmio_spte && !frozen_spte'
  const cells = [
    { label: 'valid', was: 'Y', is: '' },
    { label: 'KVM_BUG_ON() hittable', was: `${long} && is_shadow`, is: 'N' },
    { label: 'hittable', was: long, is: `${long} && ${long} && ${long}` },
  ]
  expect(
    differencesText([
      { id: '5', kind: 'changed', cells, other: ['group'] },
      { part: 'note', id: 'b', kind: 'changed' },
    ]),
  ).toBe(`row 5: changed
  valid: Y -> (none)
  KVM_BUG_ON() hittable: warn !mmio_spte && !frozen_spte && is_shadow -> N
  hittable: warn !mmio_spte && !frozen_spte
    -> warn !mmio_spte && !frozen_spte && warn !mmio_spte && !frozen_spte
        && warn !mmio_spte && !frozen_spte
  also: group
note b: changed
`)
})
