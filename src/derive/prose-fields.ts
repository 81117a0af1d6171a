import { type FileKind, fileKinds } from '../model/file-kinds.ts'
import { fieldIn, fileOf, keyOf } from '../model/file-name.ts'
import { matrixFile } from '../model/matrix-file.ts'
import type { Matrix } from '../model/matrix.ts'
import type { ProseForm } from '../model/prose.ts'
import { prosePaths, textsAt } from './prose-paths.ts'

/** What a piece of prose belongs to: the matrix, or a value of a kind of file, such as a `row`. */
export interface Owner {
  kind: string
  id: string
}

/** A piece of prose of the content: its file within the matrix folder and its path there; the body of a file has no path. */
export interface ProseField {
  owner: Owner
  file: string
  path: (string | number)[]
  text: string
  form: ProseForm
  /** How many characters of `text` come before what the file has. */
  ahead?: number
}

/** Every piece of prose in a matrix: those of one owner together, in the order of the kinds of files and of the values in each. */
export function* proseFields(matrix: Matrix, kinds: readonly FileKind[] = fileKinds): Generator<ProseField> {
  for (const { path, form } of prosePaths(matrixFile))
    for (const found of textsAt(matrix, path))
      yield { owner: { kind: 'matrix', id: matrix.id }, file: 'matrix.yaml', form, ...found }
  const parts = new Map<string, readonly object[]>(Object.entries(matrix))
  for (const kind of kinds) {
    const isList = fieldIn(kind) === undefined
    const paths = 'schema' in kind ? prosePaths(kind.schema) : []
    for (const [at, value] of (parts.get(kind.part) ?? []).entries()) {
      const owner = { kind: kind.noun, id: keyOf(kind, value) }
      const file = fileOf(kind, value)
      if (kind.format === 'markdown')
        for (const { text } of textsAt(value, ['body']))
          yield { owner, file, path: [], text, form: isParted(matrix, kind) ? 'parts' : 'blocks' }
      for (const { path, form } of paths)
        for (const found of isList ? textsAt(value, path.slice(1), [at]) : textsAt(value, path))
          yield { owner, file, form, ...found, ...(form === 'step' ? asStep(found.text) : {}) }
    }
  }
}

/** Whether matrix.yaml declares parts for the bodies of a kind. */
const isParted = ({ parts }: Matrix, { part }: FileKind): boolean =>
  (part === 'rows' || part === 'notes') && parts?.[part] !== undefined

/** A step of a flow as prose: a bare call, as in `turn()`, becomes a code span. */
export const stepProse = (step: string): string => (/^\w+\(\)$/.test(step) ? `\`${step}\`` : step)

function asStep(step: string): { text: string; ahead?: number } {
  const text = stepProse(step)
  return text === step ? { text } : { text, ahead: 1 }
}
