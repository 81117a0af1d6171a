import type { z } from 'zod'
import { assertionsFile } from './assertions-file.ts'
import { changesFile } from './changes-file.ts'
import { executionFile } from './execution-file.ts'
import { glossaryFile } from './glossary-file.ts'
import type { Permalink } from './permalink.ts'
import { postedFile, postedId } from './posted-file.ts'
import { noteFile, rowFile, rowsFile } from './row-file.ts'
import { flowsFile, symbolsFile } from './symbol-file.ts'
import { verifiedFile } from './verified-file.ts'

/** A kind of file that a matrix folder has beside matrix.yaml, and what becomes of it. */
export type FileKind = {
  /** The list of the {@link Parts} of a matrix that its values stand in. */
  part: string
  /** What one of them is called. */
  noun: string
  /**
   * Its name within the folder. `rows/<id>.md` is a file for each value, whose `id` is in the name, and which stand in natural order;
   * a name without `<...>` is one file with a list of all values.
   */
  file: string
  /** What may stand in the name for `<...>`, and the name in words, where not just anything may. */
  only?: RegExp
  inWords?: string
  /** The fields that tell one value from another. */
  key: readonly string[]
} & (
  | { format: 'yaml'; schema: z.ZodType<object> }
  /** Front matter of the schema, then prose as `body`; and, where there is a `list`, one file with several, whose prose is `text`. */
  | { format: 'markdown'; schema: z.ZodType<object>; list?: { file: string; schema: z.ZodType<object[]> } }
  /** Anything, as `text`. */
  | { format: 'text' }
  | { format: 'permalinks' }
)

/** Every kind of file. What a matrix may have, how it is read, what `diff` tells apart and where prose is follow from here. */
export const fileKinds = [
  {
    part: 'rows',
    noun: 'row',
    file: 'rows/<id>.md',
    format: 'markdown',
    schema: rowFile,
    list: { file: 'rows.yaml', schema: rowsFile },
    key: ['id'],
  },
  { part: 'notes', noun: 'note', file: 'notes/<id>.md', format: 'markdown', schema: noteFile, key: ['id'] },
  { part: 'flows', noun: 'flow', file: 'flows.yaml', format: 'yaml', schema: flowsFile, key: ['id'] },
  {
    part: 'assertions',
    noun: 'assertion',
    file: 'assertions.yaml',
    format: 'yaml',
    schema: assertionsFile,
    key: ['id'],
  },
  { part: 'symbols', noun: 'symbol', file: 'symbols.yaml', format: 'yaml', schema: symbolsFile, key: ['name'] },
  { part: 'glossary', noun: 'term', file: 'glossary.yaml', format: 'yaml', schema: glossaryFile, key: ['id'] },
  {
    part: 'models',
    noun: 'model',
    file: 'model/<name>',
    only: /\.[ch]$/,
    inWords: 'model/<name>.c',
    format: 'text',
    key: ['name'],
  },
  {
    part: 'executions',
    noun: 'execution',
    file: 'execute/<id>.yaml',
    format: 'yaml',
    schema: executionFile,
    key: ['id'],
  },
  {
    part: 'worlds',
    noun: 'world',
    file: 'execute/<name>',
    only: /\.[ch]$/,
    inWords: 'execute/<name>.c',
    format: 'text',
    key: ['name'],
  },
  {
    part: 'verified',
    noun: 'verified',
    file: 'verified/<release>.yaml',
    format: 'yaml',
    schema: verifiedFile,
    key: ['release'],
  },
  {
    part: 'posted',
    noun: 'posted',
    file: 'posted/<id>.yaml',
    only: postedId,
    inWords: 'posted/<date>.yaml (posted/<date>-2.yaml for the second of a day)',
    format: 'yaml',
    schema: postedFile,
    key: ['id'],
  },
  { part: 'changes', noun: 'change', file: 'changes.yaml', format: 'yaml', schema: changesFile, key: ['revision'] },
  { part: 'permalinks', noun: 'permalink', file: 'permalinks.txt', format: 'permalinks', key: ['kind', 'id'] },
] as const satisfies readonly FileKind[]

type Kind = (typeof fileKinds)[number]

/** What a file of a kind holds. */
type ContentOf<Of> = Of extends { format: 'markdown'; schema: z.ZodType<infer Front> }
  ? Front & { body: string }
  : Of extends { schema: z.ZodType<infer Value> }
    ? Value
    : Of extends { format: 'text' }
      ? { text: string }
      : Permalink[]

/** What the files of a kind are together. */
type PartOf<Of extends FileKind> = Of['file'] extends `${string}<${infer Field}>${string}`
  ? (ContentOf<Of> & Record<Field, string>)[]
  : ContentOf<Of>

/** All that a matrix has beside matrix.yaml, by the name of its part. */
export type Parts = { [Of in Kind as Of['part']]: PartOf<Of> }
