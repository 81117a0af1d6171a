import { expect } from 'vitest'
import { checkMatrix } from '../../src/check/check-matrix.ts'
import { cellText } from '../../src/derive/cell-text.ts'
import { memoryFolder } from '../../src/load/memory-folder.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { type Choices, importTable } from '../../src/mail/import-table.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { problemText } from '../../src/render/report/problem-text.ts'
import { matrixFiles } from '../../src/write/matrix-files.ts'

export const bytes = (text: string) => new TextEncoder().encode(text)

/** The matrix of a message, read back from its files; it passes the check. */
export async function taken(text: string, choices: Choices = {}): Promise<Matrix> {
  const found = await importTable(bytes(text), choices)
  if ('refusals' in found) throw new Error(`${JSON.stringify(found.refusals)}\n${text}`)
  const { loaded, problems } = readMatrix(memoryFolder(found.matrix.id, matrixFiles(found.matrix)))
  expect((loaded ? checkMatrix(loaded) : problems).map(problemText)).toEqual([])
  return loaded?.matrix as Matrix
}

/** The cells of each row as they are told, by the id of the row. */
export const cellsOf = (matrix: Matrix) => {
  const columns = [...matrix.inputs, ...matrix.verdicts]
  return Object.fromEntries(matrix.rows.map((row) => [row.id, columns.map(({ id }) => cellText(matrix, row, id))]))
}
