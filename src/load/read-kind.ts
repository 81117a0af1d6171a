import type { z } from 'zod'
import type { FileKind } from '../model/file-kinds.ts'
import { fieldIn, fileOf, idIn } from '../model/file-name.ts'
import type { FileReader } from './file-reader.ts'
import { inNaturalOrder } from './natural-order.ts'

/**
 * What the files of one kind are together, the ids of those that are broken, and of those that stand in one file with others.
 * `names` are the names of the folder.
 */
export function readKind(
  kind: FileKind,
  names: string[],
  reader: FileReader,
): { values: readonly object[]; broken: string[]; listed: string[] } {
  const field = fieldIn(kind)
  if (field === undefined) {
    const values = names.includes(kind.file) ? contentOf(kind, kind.file, reader) : undefined
    if (values && !Array.isArray(values)) throw new Error(`the schema of ${kind.file} is none of a list`)
    return { values: values ?? [], broken: [], listed: [] }
  }
  const files = names.flatMap((name) => {
    const id = idIn(kind, name)
    return id === undefined ? [] : [{ name, id }]
  })
  const read = files
    .toSorted((one, other) => inNaturalOrder(stem(one.name), stem(other.name)))
    .map(({ name, id }) => ({ id, content: contentOf(kind, name, reader) }))
  const list =
    'list' in kind && kind.list && names.includes(kind.list.file) ? listOf(kind, kind.list, reader, read) : []
  return {
    values: [...list, ...read.flatMap(({ id, content }) => (content ? [{ ...content, [field]: id }] : []))],
    broken: read.flatMap(({ id, content }) => (content ? [] : [id])),
    listed: list.map(({ id }) => id),
  }
}

/** The values of the one file that has several, each at its own place; one that is there already is a problem. */
function listOf(
  kind: FileKind,
  { file, schema }: { file: string; schema: z.ZodType<object[]> },
  reader: FileReader,
  others: { id: string }[],
): { id: string; body: string }[] {
  const taken = new Set(others.map(({ id }) => id))
  return ((reader.yaml(file, schema) ?? []) as { id: string; text?: string }[]).flatMap(
    ({ text = '', ...value }, at) => {
      if (taken.has(value.id)) {
        reader.problems.push({
          ...reader.places.at(file, at, 'id'),
          rule: 'identity',
          message: `${kind.noun} \`${value.id}\` is there already`,
          allowed: `each ${kind.noun} once, be it here or in a file of its own`,
        })
        return []
      }
      taken.add(value.id)
      reader.standsIn(fileOf(kind, value), file, at)
      return [{ ...value, body: text }]
    },
  )
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
