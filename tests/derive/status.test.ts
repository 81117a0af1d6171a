import { describe, expect, it } from 'vitest'
import { statusOf } from '../../src/derive/status.ts'
import type { Row } from '../../src/model/matrix.ts'
import { rowOf } from '../scenario-matrix.ts'

const row = rowOf('7 leaf nonleaf Y N present')
const changed: Row['changed'] = [{ cell: 'mirror', reason: 'It is so now.', source: 'v2' }]
const questioned: Row['questioned'] = [{ cell: 'mirror', reads: 'Y', reason: 'The code.', source: 'v1' }]
const posted = [{ id: '2026-01-02', source: 'a message', rows: { '7': {} } }]

describe('statusOf', () => {
  it.each<[string, Row]>([
    ['as posted', row],
    ['questioned', { ...row, questioned }],
    ['changed', { ...row, questioned, changed }],
    ['retired', { ...row, questioned, changed, retired: { reason: 'gone', see: [] } }],
    ['new', { ...row, id: '8' }],
  ])('is %s, the gravest of what applies', (status, row) => expect(statusOf({ posted }, row)).toBe(status))

  it('is current where no message is recorded', () => expect(statusOf({ posted: [] }, row)).toBe('current'))
})
