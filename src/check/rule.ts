import type { Loaded } from '../load/loaded.ts'
import { fileKinds } from '../model/file-kinds.ts'
import { fileOf } from '../model/file-name.ts'
import type { Place, Problem } from '../model/problem.ts'

/** What a rule finds; the rule's id is added where all rules are run. */
export type Finding = Omit<Problem, 'rule'>

/** One rule over a matrix as read. It yields what is wrong and never throws for content. */
export type Rule = (loaded: Loaded) => Iterable<Finding>

/** A finding at a place. */
export const finding = (place: Place, message: string, allowed?: string, also?: Problem['also']): Finding => ({
  ...place,
  message,
  ...(allowed === undefined ? {} : { allowed }),
  ...(also === undefined ? {} : { also }),
})

/**
 * Whether something in a file of the matrix, or in a folder of it whose name ends in a slash, could not be read. What is missing
 * from it then means nothing.
 */
export function isBroken({ problems, places }: Pick<Loaded, 'problems' | 'places'>, file: string): boolean {
  const own = places.at(file).path
  return problems.some(({ path }) => (file.endsWith('/') ? path.startsWith(own) : path === own))
}

const [rowKind, noteKind] = fileKinds

/** The file of a row, relative to the folder of its matrix. */
export const rowFileOf = (row: { id: string }): string => fileOf(rowKind, row)
/** The file of a note, relative to the folder of its matrix. */
export const noteFileOf = (note: { id: string }): string => fileOf(noteKind, note)

/** The file of an execution, relative to the folder of its matrix. */
export const executionFileOf = ({ id }: { id: string }): string => `execute/${id}.yaml`

/** Ids as a list for a message; long lists are cut. */
export const listText = (ids: string[], most = 24): string =>
  ids.length === 0
    ? 'none'
    : ids.length <= most
      ? ids.join(', ')
      : `${ids.slice(0, most).join(', ')} and ${ids.length - most} more`
