import type { FileKind } from './file-kinds.ts'

type Named = Pick<FileKind, 'file' | 'only'>

/** A name around the field in it; undefined where there is none. */
function around(file: string): { before: string; field: string; behind: string } | undefined {
  const [, before, field, behind] = /^([^<]*)<(\w+)>(.*)$/.exec(file) ?? []
  return before === undefined || field === undefined || behind === undefined ? undefined : { before, field, behind }
}

/** The field of a value that stands in the name of its file; undefined where all values are in one. */
export const fieldIn = ({ file }: Named): string | undefined => around(file)?.field

/** The folder that the files of a kind lie in; undefined where that is the matrix's own. */
export const folderOf = ({ file }: Named): string | undefined => /^([^/]+)\//.exec(file)?.[1]

/** What stands for the field in a name; undefined where the name is none of the kind. */
export function idIn({ file, only }: Named, name: string): string | undefined {
  const form = around(file)
  if (!form || !name.startsWith(form.before) || !name.endsWith(form.behind)) return undefined
  const id = name.slice(form.before.length, name.length - form.behind.length)
  return id !== '' && !id.includes('/') && (only?.test(id) ?? true) ? id : undefined
}

/** The name of the file that a value stands in. */
export const fileOf = ({ file }: Named, value: object): string =>
  file.replace(/<(\w+)>/, (_, field: string) => String((value as Record<string, unknown>)[field]))

/** What tells a value from others of its kind. */
export const keyOf = ({ key }: Pick<FileKind, 'key'>, value: object): string =>
  key.map((field) => String((value as Record<string, unknown>)[field])).join(' ')
