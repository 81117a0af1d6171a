import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkMatrix } from '../../src/check/check-matrix.ts'
import { memoryFolder } from '../../src/load/memory-folder.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { readContent } from '../../src/load/read-content.ts'
import { importTable } from '../../src/mail/import-table.ts'
import { pairingOf } from '../../src/mail/pairing.ts'
import { takeIn } from '../../src/mail/take-in.ts'
import { matrixFiles } from '../../src/write/matrix-files.ts'
import { bytes } from '../mail/taken.ts'
import { inProcess } from './in-process.ts'
import { projectRoot } from './run-scenarios.ts'

const sound = ['src/content', 'examples', 'tests/rich'].flatMap((content) =>
  readContent(projectRoot, content).matrices.map(({ matrix }) => [matrix.id, content, matrix] as const),
)

it.each(sound)('the text of %s changes no cell of it', async (id, content, own) => {
  const { out: text } = await inProcess(['matrix', id], { env: { CONTENT: join(projectRoot, content) } })
  const message = await importTable(bytes(text), { like: own, date: '2026-11-01' })
  if ('refusals' in message) throw new Error(JSON.stringify(message.refusals))
  const pairing = pairingOf(own, message.matrix)
  expect(pairing.unsure).toEqual([])
  const found = takeIn(own, message, pairing, { id: '2026-11-01', isPartial: false, today: '2026-11-02' })
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  const cells = ({ inputs, verdicts, notes, cellNotes, retired }: (typeof own.rows)[number]) => ({
    ...{ inputs, verdicts, notes, cellNotes, retired },
  })
  expect(found.matrix.rows.map(cells)).toEqual(own.rows.map(cells))
  const { loaded } = readMatrix(memoryFolder(own.id, matrixFiles(found.matrix)))
  expect(loaded && checkMatrix(loaded).filter(({ rule }) => rule === 'posted')).toEqual([])
})
