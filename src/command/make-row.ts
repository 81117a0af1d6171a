import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkMatrix } from '../check/check-matrix.ts'
import { rowFileOf } from '../check/rule.ts'
import { diskFolder, type Folder } from '../load/folder.ts'
import type { Loaded } from '../load/loaded.ts'
import { folderWith } from '../load/memory-folder.ts'
import { absoluteContentFolder, contentFolder, readContent } from '../load/read-content.ts'
import { readMatrix } from '../load/read-matrix.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import type { Problem } from '../model/problem.ts'
import { rowTexts } from '../write/matrix-files.ts'
import { withItem } from '../write/with-item.ts'
import { findMatrix } from './find-matrix.ts'
import { isInList, newRow } from './new-row.ts'
import { root } from './root.ts'
import { takeLock } from './take-lock.ts'
import { Problems, WrongUse } from './verb.ts'
import { writeAll } from './write-all.ts'
import { withReason } from './write-whole.ts'

/** A row as made, and what the check says of the matrix since. */
export interface MadeRow {
  loaded: Loaded
  row: Row
  /** Whether it covers what no row did. */
  isGap: boolean
  problems: Problem[]
}

/** How long another process may take to write a row of the same matrix, in milliseconds. */
const wait = 10_000

/** What the name of a row or the form of a file is to blame for; all else is what is left to do. */
const refusing = ['identity', 'schema', 'syntax']

/**
 * Makes a row in a matrix of the content folder, its line in permalinks.txt and its place in `order`, all of it or nothing. With
 * `isForced` it replaces a row that is there. Throws {@link Problems} where the matrix cannot be read, and {@link WrongUse} where
 * there can be no such row.
 */
export function makeRow(matrixId: string, id: string, content: string | undefined, isForced: boolean): MadeRow {
  const place = join(absoluteContentFolder(root, content), matrixId)
  if (matrixId === '' || !existsSync(join(place, 'matrix.yaml'))) {
    const { matrices } = readContent(root, content, (name) => name === 'matrix.yaml')
    const known = matrices.map(({ matrix }) => matrix)
    findMatrix(known, matrixId)
  }
  return alone(place, () => {
    const folder = diskFolder(root, `${contentFolder(root, content)}/${matrixId}`)
    const { loaded, problems } = readMatrix(folder)
    if (!loaded || problems.length > 0) throw new Problems(problems, 'nothing was written')
    if (loaded.matrix.rows.some((row) => row.id === id) && !isForced)
      throw new WrongUse(
        `row \`${id}\` of ${matrixId} is there already\n  allowed: another id, or --force to replace it`,
      )
    const { row, isGap } = newRow(loaded.matrix, id)
    const files = changedFiles(folder, loaded.matrix, row)
    const made = readWith(folder, files, loaded, id)
    writeAll(place, files)
    return { ...made, isGap }
  })
}

/** What `work` gives, done while no other call makes a row of the matrix at `place`. */
function alone<T>(place: string, work: () => T): T {
  const lock = join(dirname(place), `.${basename(place)}.new-lock`)
  const release = withReason(place, () => takeLock(lock, wait))
  if (!release) throw new WrongUse(`\`${place}\` is being written by another process\n  allowed: one at a time`)
  try {
    return work()
  } finally {
    release()
  }
}

/** The matrix as it is read with the files, and what the check then says of it that it did not say before. */
function readWith(folder: Folder, files: Record<string, string>, before: Loaded, id: string): Omit<MadeRow, 'isGap'> {
  const { loaded } = readMatrix(folderWith(folder, files))
  const known = new Set(checkMatrix(before).map(kindOf))
  const problems = loaded ? checkMatrix(loaded).filter((problem) => !known.has(kindOf(problem))) : []
  const [refused] = refusing.flatMap((rule) => problems.filter((problem) => problem.rule === rule))
  if (refused) {
    const allowed = refused.allowed === undefined ? '' : `\n  allowed: ${refused.allowed}`
    throw new WrongUse(`cannot make row \`${id}\`: ${refused.message}${allowed}`)
  }
  const row = loaded?.matrix.rows.find((one) => one.id === id)
  const count = before.matrix.rows.filter((one) => one.id !== id).length + 1
  if (!loaded || !row || loaded.matrix.rows.length !== count)
    throw new WrongUse(`cannot make row \`${id}\`: \`${folder.path}\` does not read as it should with it`)
  return { loaded, row, problems }
}

const kindOf = ({ path, rule, message }: Problem) => `${path}\n${rule}\n${message}`

/** The files that are another with the row, as they are then. */
function changedFiles(folder: Folder, matrix: Matrix, row: Row): Record<string, string> {
  const others = matrix.rows.filter(({ id }) => id !== row.id)
  const { file, item } = rowTexts({ ...matrix, rows: others }, row)
  const textOf = (name: string) =>
    folder.names.includes(name) ? new TextDecoder().decode(folder.read(name, Number.MAX_SAFE_INTEGER)) : ''
  const at = matrix.listed?.indexOf(row.id) ?? -1
  const withAdded = (name: string, path: string[], one: string, place?: number) => {
    const text = withItem(textOf(name), path, one, place)
    if (text === undefined)
      throw new WrongUse(`\`${folder.path}/${name}\` cannot be added to\n  allowed: a list of an entry a line`)
    return { [name]: text }
  }
  const isInOrder = matrix.order === undefined || matrix.order.includes(row.id)
  const isOnRecord = matrix.permalinks.some(({ kind, id }) => kind === 'row' && id === row.id)
  return {
    ...(at >= 0
      ? withAdded('rows.yaml', [], item, at)
      : isInList({ ...matrix, rows: others })
        ? withAdded('rows.yaml', [], item)
        : { [rowFileOf(row)]: file }),
    ...(isInOrder ? {} : withAdded('matrix.yaml', ['order'], row.id)),
    ...(isOnRecord ? {} : { 'permalinks.txt': withRow(textOf('permalinks.txt'), row.id) }),
  }
}

/** The text of permalinks.txt with a row behind its last one. */
function withRow(text: string, id: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(lineEnd)
  const last = lines.findLastIndex((line) => /^\s*row\s/.test(line))
  return `${lines.toSpliced(last < 0 ? lines.length : last + 1, 0, `row ${id}`).join(lineEnd)}${lineEnd}`
}
