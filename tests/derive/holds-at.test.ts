import { expect, test } from 'vitest'
import { holdsAt } from '../../src/derive/holds-at.ts'

test.each([
  ['v7.2.13', {}, true],
  ['v7.2.13', { since: 'v7.2' }, true],
  ['v7.2.13', { since: 'v7.2.14' }, false],
  ['v7.2', { since: 'v7.2.1' }, false],
  ['v6.12', { since: 'v6.9' }, true],
  ['v6.9', { since: 'v6.12' }, false],
  ['v6.12.117', { until: 'v6.12' }, true],
  ['v6.13', { until: 'v6.12' }, false],
  ['v10.0', { until: 'v9.9' }, false],
  ['v6.16.1', { since: 'v6.16', until: 'v7.1' }, true],
  ['v7.2', { since: 'v6.16', until: 'v7.1' }, false],
  ['v7.3-rc7', { since: 'v7.3' }, true],
  ['v7.3-rc7', { until: 'v7.2' }, false],
  ['7.2', { since: 'release 7' }, true],
  ['v7.2', { since: 'spring' }, true],
  ['spring', { until: 'v7.2' }, true],
  [undefined, { since: 'v9.9' }, true],
  [undefined, { until: 'v9.9' }, false],
])('at %s what is there %o: %s', (release, span, isThere) => {
  expect(holdsAt(span, release)).toBe(isThere)
})
