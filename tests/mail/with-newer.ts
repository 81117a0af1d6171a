import { expect } from 'vitest'
import { checkMatrix } from '../../src/check/check-matrix.ts'
import { memoryFolder } from '../../src/load/memory-folder.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { importTable } from '../../src/mail/import-table.ts'
import { pairingOf } from '../../src/mail/pairing.ts'
import { freePostedId, takeIn } from '../../src/mail/take-in.ts'
import type { Matrix, Row } from '../../src/model/matrix.ts'
import { problemText } from '../../src/render/report/problem-text.ts'
import { matrixFiles } from '../../src/write/matrix-files.ts'
import { bytes } from './taken.ts'

export const text = `Legend:
door: how it stands

Rows 1-1 are for open doors.
Rows 2-3 are for shut ones.

# | door | key | opens
--|------|-----|------
1 | open | X | no
2 | shut | Y | yes
3 | shut | N | warn is_stuck (a)

(a) Not without a key.
`
export const date = '2026-04-07'

/** A matrix with a message of the next day in it, read back from its files, and what the check says of that. */
export async function withNewer(own: Matrix, newer: string, isPartial = false) {
  const message = await importTable(bytes(newer), { like: own, date: '2026-04-08', isQuoted: true })
  if ('refusals' in message) throw new Error(JSON.stringify(message.refusals))
  const found = takeIn(own, message, pairingOf(own, message.matrix), {
    ...{ id: freePostedId(own.posted, '2026-04-08'), isPartial, today: '2026-05-01' },
  })
  if ('refusals' in found) return { refusals: found.refusals }
  const { loaded } = readMatrix(memoryFolder('doors', matrixFiles(found.matrix)))
  if (!loaded) throw new Error('cannot be read')
  return { ...found, read: loaded.matrix, problems: checkMatrix(loaded).map(problemText) }
}

export const sound = async (own: Matrix, newer: string, isPartial = false) => {
  const found = await withNewer(own, newer, isPartial)
  expect(found).toMatchObject({ problems: [] })
  if (found.refusals) throw new Error('refused')
  return { matrix: found.read, open: found.open }
}

export const withRow = (matrix: Matrix, id: string, part: Partial<Row>): Matrix => ({
  ...matrix,
  rows: matrix.rows.map((row) => (row.id === id ? { ...row, ...part } : row)),
})
