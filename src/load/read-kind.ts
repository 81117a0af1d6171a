import type { FileKind } from '../model/file-kinds.ts'
import { fieldIn, idIn } from '../model/file-name.ts'
import type { FileReader } from './file-reader.ts'
import { inNaturalOrder } from './natural-order.ts'

/** What the files of one kind are together, and the ids of those that are broken. `names` are the names of the folder. */
export function readKind(
  kind: FileKind,
  names: string[],
  reader: FileReader,
): { values: readonly object[]; broken: string[] } {
  const field = fieldIn(kind)
  if (field === undefined) {
    const values = names.includes(kind.file) ? contentOf(kind, kind.file, reader) : undefined
    if (values && !Array.isArray(values)) throw new Error(`the schema of ${kind.file} is none of a list`)
    return { values: values ?? [], broken: [] }
  }
  const files = names.flatMap((name) => {
    const id = idIn(kind, name)
    return id === undefined ? [] : [{ name, id }]
  })
  const read = files
    .toSorted((one, other) => inNaturalOrder(stem(one.name), stem(other.name)))
    .map(({ name, id }) => ({ id, content: contentOf(kind, name, reader) }))
  return {
    values: read.flatMap(({ id, content }) => (content ? [{ ...content, [field]: id }] : [])),
    broken: read.flatMap(({ id, content }) => (content ? [] : [id])),
  }
}

/** `setters.c` stands before `setters-before.c`, though `.` comes after `-`. */
const stem = (name: string) => name.slice(0, name.lastIndexOf('.'))

function contentOf(kind: FileKind, name: string, reader: FileReader): object | undefined {
  switch (kind.format) {
    case 'yaml':
      return reader.yaml(name, kind.schema)
    case 'markdown':
      return reader.entry(name, kind.schema)
    case 'permalinks':
      return reader.permalinks(name)
    case 'text': {
      const text = reader.text(name)
      return text === undefined ? undefined : { text }
    }
  }
}
