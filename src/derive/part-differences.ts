import { type FileKind, fileKinds } from '../model/file-kinds.ts'
import { keyOf } from '../model/file-name.ts'
import { matrixFile } from '../model/matrix-file.ts'
import type { Matrix, MatrixFile } from '../model/matrix.ts'

/** What differs beside the rows: a part of the matrix, or one entry of it. */
export interface PartDifference {
  /** Such as `title` or `note`. */
  part: string
  /** Which entry, where the part has several. */
  id?: string
  kind: 'added' | 'removed' | 'changed'
}

type List = { [Key in keyof MatrixFile]: MatrixFile[Key] extends readonly unknown[] ? Key : never }[keyof MatrixFile]

/** What an entry of each list of matrix.yaml is called; the compiler knows when one is missing. */
const listNouns: Record<NonNullable<List>, string> = {
  inputs: 'input',
  verdicts: 'verdict',
  groups: 'group',
  legend: 'legend',
  claims: 'claim',
}

/** What differs between two revisions of a matrix beside its rows, part by part; in a list the removed entries come last. */
export function partDifferences(
  older: Matrix,
  newer: Matrix,
  kinds: readonly FileKind[] = fileKinds,
): PartDifference[] {
  const [before, after] = [older, newer].map((matrix) => new Map<string, unknown>(Object.entries(matrix)))
  const lone = Object.keys(matrixFile.shape).filter((part) => !Object.hasOwn(listNouns, part))
  const lists = [
    ...Object.entries(listNouns).map(([part, noun]) => ({ part, noun, key: ['id'] })),
    ...kinds.filter(({ part }) => part !== 'rows'),
  ]
  return [
    ...lone.flatMap((part) => change({ part }, before?.get(part), after?.get(part))),
    ...lists.flatMap((list) => listDifferences(list, before?.get(list.part), after?.get(list.part))),
  ]
}

function listDifferences(list: Pick<FileKind, 'noun' | 'key'>, older: unknown, newer: unknown): PartDifference[] {
  const before = byKey(list, older)
  const after = byKey(list, newer)
  const part = list.noun
  const found = [...new Set([...after.keys(), ...before.keys()])].flatMap((id) =>
    change({ part, id }, before.get(id), after.get(id)),
  )
  // The same entries in another order.
  return found.length > 0 ? found : change({ part }, [...before.keys()], [...after.keys()])
}

/** The entries of a list; none where there is no such list. */
const byKey = (list: Pick<FileKind, 'key'>, entries: unknown): Map<string, object> =>
  new Map((Array.isArray(entries) ? entries : []).map((entry: object) => [keyOf(list, entry), entry]))

function change(where: { part: string; id?: string }, was: unknown, is: unknown): PartDifference[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  return [{ ...where, kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }]
}
