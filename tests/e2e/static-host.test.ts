import { expect, it } from 'vitest'
import { addressesIn, builtSite } from './built-site.ts'

// Symbols such as `__handle_changed_spte` name folders.
it('keeps names that start with `_` on a host that runs Jekyll', () => {
  const addresses = addressesIn(builtSite)
  expect(addresses.filter((address) => address.includes('/_'))).not.toEqual([])
  expect(addresses).toContain('/.nojekyll')
})
