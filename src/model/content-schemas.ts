import { z } from 'zod'
import { type FileKind, fileKinds } from './file-kinds.ts'
import { fieldIn } from './file-name.ts'
import { matrixFile } from './matrix-file.ts'
import { siteFile } from './site-file.ts'

/** A JSON Schema of what a kind of file holds, as it is written; of Markdown that is the front matter. */
export interface ContentSchema {
  /** The file's own name without its ending, or what one of many is called: `flows`, `row`. */
  name: string
  schema: object
}

/** The JSON Schema of every kind of file that has one, for editors. The draft is the latest that YAML language servers know. */
export const contentSchemas = (kinds: readonly FileKind[] = fileKinds): ContentSchema[] => [
  { name: 'site', schema: schemaOf('site.yaml', siteFile) },
  { name: 'matrix', schema: schemaOf('matrix.yaml', matrixFile) },
  ...kinds.flatMap((kind) =>
    'schema' in kind
      ? [
          { name: nameOf(kind), schema: schemaOf(kind.file, kind.schema) },
          ...('list' in kind && kind.list
            ? [{ name: kind.part, schema: schemaOf(kind.list.file, kind.list.schema) }]
            : []),
        ]
      : [],
  ),
]

const nameOf = (kind: FileKind) => (fieldIn(kind) === undefined ? kind.file.replace(/\.\w+$/, '') : kind.noun)

const schemaOf = (title: string, schema: z.ZodType): object => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
  return { $schema, title, ...rest }
}
