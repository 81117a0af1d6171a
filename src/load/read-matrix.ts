import type { z } from 'zod'
import type { Matrix } from '../model/matrix.ts'
import { matrixFile } from '../model/matrix-file.ts'
import { postedFile } from '../model/posted-file.ts'
import type { Problem } from '../model/problem.ts'
import { noteFile, rowFile } from '../model/row-file.ts'
import { flowsFile, symbolsFile } from '../model/symbol-file.ts'
import { fileReader } from './file-reader.ts'
import type { Folder } from './folder.ts'
import type { Loaded } from './loaded.ts'
import { isMatrixName, matrixNames } from './matrix-names.ts'
import { inNaturalOrder } from './natural-order.ts'
import { readPermalinks } from './permalinks.ts'

/** `setters.c` stands before `setters-before.c`, though `.` comes after `-`. */
const stem = (file: string) => file.slice(0, file.lastIndexOf('.'))

/**
 * Reads a matrix folder. Problems are collected, never thrown: `loaded` is undefined only where `matrix.yaml` itself cannot be
 * read, since nothing else has a meaning without it.
 */
export function readMatrix(folder: Folder): { loaded?: Loaded; problems: Problem[] } {
  const { problems, places, text, yaml, entry } = fileReader(folder)
  const broken = new Set<string>()
  const schemaProblem = (name: string, message: string, allowed: string) =>
    problems.push({ path: `${folder.path}/${name}`, line: 1, column: 1, rule: 'schema', message, allowed })
  const has = (name: string) => folder.names.includes(name)
  const each = <Value>(prefix: string, read: (name: string, id: string) => Value | undefined): Value[] =>
    folder.names
      .filter((name) => name.startsWith(prefix) && isMatrixName(name))
      .flatMap((name) => read(name, name.slice(prefix.length)) ?? [])
  const entries = <Front extends object>(prefix: string, schema: z.ZodType<Front>) =>
    each(prefix, (name, file) => {
      const id = file.replace(/\.md$/, '')
      const value = entry(name, schema)
      if (value === undefined) broken.add(id)
      return value && { ...value, id }
    }).sort((one, other) => inNaturalOrder(one.id, other.id))

  for (const name of folder.names.filter((name) => !isMatrixName(name)))
    schemaProblem(name, `\`${name}\` is no file of a matrix`, matrixNames)
  const id = folder.path.slice(folder.path.lastIndexOf('/') + 1)
  if (!has('matrix.yaml')) {
    schemaProblem('matrix.yaml', `\`${id}\` has no matrix.yaml`, 'a folder with matrix.yaml and rows/')
    return { problems }
  }
  const top = yaml('matrix.yaml', matrixFile)
  const listed = has('permalinks.txt') ? text('permalinks.txt') : undefined
  const permalinks = readPermalinks(`${folder.path}/permalinks.txt`, listed ?? '')
  problems.push(...permalinks.problems)
  const rest: Omit<Matrix, 'id' | keyof NonNullable<typeof top>> = {
    rows: entries('rows/', rowFile),
    notes: entries('notes/', noteFile),
    symbols: (has('symbols.yaml') ? yaml('symbols.yaml', symbolsFile) : undefined) ?? [],
    flows: (has('flows.yaml') ? yaml('flows.yaml', flowsFile) : undefined) ?? [],
    posted: each('posted/', (name, file) => {
      const value = yaml(name, postedFile)
      return value && { ...value, date: file.replace(/\.yaml$/, '') }
    }),
    models: each('model/', (name, file) => {
      const content = text(name)
      return content === undefined ? undefined : { name: file, text: content }
    }).sort((one, other) => inNaturalOrder(stem(one.name), stem(other.name))),
    permalinks: permalinks.entries,
  }
  if (top === undefined) return { problems }
  const groups = top.groups.map((group) => group.id)
  rest.rows.sort((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group))
  const at: typeof places.at = (file, ...path) => permalinks.at(file, path) ?? places.at(file, ...path)
  return { loaded: { matrix: { ...top, id, ...rest }, places: { ...places, at }, problems, broken }, problems }
}
