import type { Row } from '../model/matrix.ts'
import { type Edited, editMatrix } from './edit-matrix.ts'
import { newRow } from './new-row.ts'
import { filesWithRow } from './row-files.ts'
import { WrongUse } from './verb.ts'

/** A row as made, and what the check says of the matrix since. */
export interface MadeRow extends Edited {
  row: Row
  /** Whether it covers what no row did. */
  isGap: boolean
}

/**
 * Makes a row in a matrix of the content folder, its line in permalinks.txt and its place in `order`, all of it or nothing. With
 * `isForced` it replaces a row that is there. Throws as {@link editMatrix} does, and {@link WrongUse} where there can be no such row.
 */
export function makeRow(matrixId: string, id: string, content: string | undefined, isForced: boolean): MadeRow {
  const failed = `cannot make row \`${id}\``
  let isGap = false
  const edited = editMatrix(matrixId, content, failed, ({ matrix }, folder) => {
    if (matrix.rows.some((row) => row.id === id) && !isForced)
      throw new WrongUse(
        `row \`${id}\` of ${matrixId} is there already\n  allowed: another id, or --force to replace it`,
      )
    const made = newRow(matrix, id)
    isGap = made.isGap
    const count = new Set([...matrix.rows.map((row) => row.id), id]).size
    return {
      files: filesWithRow(folder, matrix, made.row),
      isDone: ({ matrix: { rows } }) => rows.length === count && rows.some((row) => row.id === id),
    }
  })
  const row = edited.loaded.matrix.rows.find((one) => one.id === id)
  return { ...edited, row: row as Row, isGap }
}
