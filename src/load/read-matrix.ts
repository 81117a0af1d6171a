import { type FileKind, fileKinds, type Parts } from '../model/file-kinds.ts'
import { matrixFile } from '../model/matrix-file.ts'
import type { Problem } from '../model/problem.ts'
import { fileReader } from './file-reader.ts'
import type { Folder } from './folder.ts'
import type { Loaded } from './loaded.ts'
import { isMatrixName, matrixNames } from './matrix-names.ts'
import { readKind } from './read-kind.ts'
import { routedPlaces } from './routed-places.ts'
import { settled } from './settled.ts'

/**
 * Reads a matrix folder of the given kinds of files. Problems are collected, never thrown: `loaded` is undefined only where
 * `matrix.yaml` itself cannot be read, since nothing else has a meaning without it.
 */
export function readMatrix(
  folder: Folder,
  kinds: readonly FileKind[] = fileKinds,
): { loaded?: Loaded; problems: Problem[] } {
  const reader = fileReader(folder)
  const { problems, places } = reader
  const schemaProblem = (name: string, message: string, allowed: string) =>
    problems.push({ path: `${folder.path}/${name}`, line: 1, column: 1, rule: 'schema', message, allowed })

  for (const name of folder.names.filter((name) => !isMatrixName(name, kinds)))
    schemaProblem(name, `\`${name}\` is no file of a matrix`, matrixNames(kinds))
  const id = folder.path.slice(folder.path.lastIndexOf('/') + 1)
  if (!folder.names.includes('matrix.yaml')) {
    schemaProblem('matrix.yaml', `\`${id}\` has no matrix.yaml`, 'a folder with matrix.yaml and rows/')
    return { problems }
  }
  const top = reader.yaml('matrix.yaml', matrixFile)
  const read = kinds.map((kind) => ({ kind, ...readKind(kind, folder.names, reader) }))
  if (top === undefined) return { problems }
  // The schemas of the kinds are what the type is made from.
  const parts = Object.fromEntries(read.map(({ kind, values }) => [kind.part, values])) as unknown as Parts
  const listed = read.flatMap(({ listed }) => listed)
  const matrix = { ...settled(top, parts, listed), id, ...(listed.length > 0 ? { listed } : {}) }
  const broken = new Set(read.flatMap(({ kind, broken }) => (kind.format === 'markdown' ? broken : [])))
  return { loaded: { matrix, places: routedPlaces(places, top), problems, broken }, problems }
}
