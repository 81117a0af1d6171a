import { noteFileOf, rowFileOf } from '../check/rule.ts'
import type { Folder } from '../load/folder.ts'
import { folderWith } from '../load/memory-folder.ts'
import { postedHash } from '../load/posted-hash.ts'
import { splitFrontMatter } from '../load/front-matter.ts'
import type { Matrix } from '../model/matrix.ts'
import type { Permalink } from '../model/permalink.ts'
import { changeText, matrixFiles, noteFields, rowFieldsIn, rowTextsIn } from '../write/matrix-files.ts'
import { type FieldText, withFields } from '../write/with-fields.ts'
import type { ItemEdit } from '../write/with-items.ts'
import { isInList } from '../derive/is-in-list.ts'
import { startBody } from './new-row.ts'
import { textIn, withAdded, withLine } from './row-files.ts'
import { WrongUse } from './verb.ts'

/**
 * The files of a matrix folder that are another once a message is taken in, as they are then; what is the same in both stays as it is
 * written. Throws {@link WrongUse} for a file that is written in a way that cannot be added to.
 */
export function takeInFiles(folder: Folder, before: Matrix, after: Matrix): Record<string, string> {
  let files: Record<string, string> = {}
  const now = () => folderWith(folder, files)
  const write = (more: Record<string, string>) => {
    files = { ...files, ...more }
  }
  write(rowsFiles(folder, before, after))
  const whole = matrixFiles(after)
  for (const [at, note] of after.notes.entries()) {
    const was = before.notes[at]
    if (was === note) continue
    if (was) write({ [noteFileOf(note)]: withFront(now(), noteFileOf(note), noteFields(was, note)) })
    else write({ [noteFileOf(note)]: whole[noteFileOf(note)] ?? '' })
  }
  const [posted, change] = [after.posted.at(-1), after.changes.at(-1)]
  if (posted) write({ [`posted/${posted.id}.yaml`]: whole[`posted/${posted.id}.yaml`] ?? '' })
  if (change) write({ 'changes.yaml': withChange(now(), changeText(change)) })
  write({ 'matrix.yaml': edited(now(), 'matrix.yaml', { revision: { whole: `revision: ${after.revision}` } }) })
  write({ 'permalinks.txt': withPermalinks(textIn(now(), 'permalinks.txt'), before, after) })
  return files
}

/**
 * The files of the rows that are another, as the last entry of the log says, and of `order` where there is one. A row that is in
 * rows.yaml is written anew there; of one in a file of its own the fields that differ are. New ones stand behind those that they
 * stand behind in the matrix.
 */
function rowsFiles(folder: Folder, before: Matrix, after: Matrix): Record<string, string> {
  const known = new Map(before.rows.map((row) => [row.id, row]))
  const changed = new Set(after.changes.at(-1)?.rows)
  const body = startBody(before)
  const textsOf = rowTextsIn(after)
  const fieldsOf = rowFieldsIn(before, after)
  const isListed = isInList(before)
  const places = new Map((before.listed ?? []).map((id, at) => [id, at]))
  const files: Record<string, string> = {}
  const listed: ItemEdit[] = []
  for (const row of after.rows.filter(({ id }) => changed.has(id))) {
    const [was, at] = [known.get(row.id), places.get(row.id)]
    if (was === undefined && isListed) continue
    if (was === undefined) files[rowFileOf(row)] = textsOf({ ...row, body }).file
    else if (at !== undefined) listed.push({ item: textsOf(row).item, at })
    else {
      const fields = fieldsOf(was, row)
      if (Object.keys(fields).length > 0) files[rowFileOf(row)] = withFront(folder, rowFileOf(row), fields)
    }
  }
  const rows = new Map(after.rows.map((row) => [row.id, row]))
  const added = isListed ? addedTo(before.listed, after.listed) : []
  for (const { id, after } of added) {
    const row = rows.get(id)
    if (row) listed.push({ item: textsOf({ ...row, body }).item, after })
  }
  const inOrder = addedTo(before.order, after.order).map(({ id, after }) => ({ item: id, after }))
  if (listed.length > 0) files['rows.yaml'] = withAdded(folder, 'rows.yaml', [], ...listed)
  if (inOrder.length > 0) files['matrix.yaml'] = withAdded(folder, 'matrix.yaml', ['order'], ...inOrder)
  return files
}

/** The ids that a list has since, each with the place of the one before it that was there already, -1 where there is none. */
function addedTo(before: string[] = [], after: string[] = []): { id: string; after: number }[] {
  const places = new Map(before.map((id, at) => [id, at]))
  let last = -1
  return after.flatMap((id) => {
    const at = places.get(id)
    last = at ?? last
    return at === undefined ? [{ id, after: last }] : []
  })
}

/** The text of a Markdown file whose front matter has other fields. */
function withFront(folder: Folder, name: string, fields: Record<string, FieldText>): string {
  const text = textIn(folder, name)
  const { yaml } = splitFrontMatter(name, text)
  const start = text.indexOf('\n') + 1
  return text.slice(0, start) + fieldsIn(folder, name, yaml, fields) + text.slice(start + yaml.length)
}

const edited = (folder: Folder, name: string, fields: Record<string, FieldText>): string =>
  fieldsIn(folder, name, textIn(folder, name), fields)

function fieldsIn(folder: Folder, name: string, text: string, fields: Record<string, FieldText>): string {
  const made = withFields(text, fields)
  if (made === undefined)
    throw new WrongUse(`\`${folder.path}/${name}\` cannot be added to\n  allowed: a mapping of a key a line`)
  return made
}

const withChange = (folder: Folder, item: string): string =>
  textIn(folder, 'changes.yaml').trim() === '' ? `- ${item}\n` : withAdded(folder, 'changes.yaml', [], { item })

/** The text of permalinks.txt with the notes that came, the message where messages are on record, and what was withdrawn. */
function withPermalinks(text: string, before: Matrix, after: Matrix): string {
  const on = (kind: string) => new Set(before.permalinks.flatMap((one) => (one.kind === kind ? [one.id] : [])))
  const [rows, notes] = [on('row'), on('note')]
  const cameRows = after.permalinks.filter(({ kind, id }) => kind === 'row' && !rows.has(id))
  const cameNotes = after.permalinks.filter(({ kind, id }) => kind === 'note' && !notes.has(id))
  const posted = after.posted.at(-1)
  const isOnRecord = before.permalinks.some(({ kind }) => kind !== 'row' && kind !== 'note')
  const withNew = [...cameRows, ...cameNotes].reduce((lines, { kind, id }) => withLine(lines, kind, id), text)
  const whole = isOnRecord && posted ? withLine(withNew, 'posted', `${posted.id} ${postedHash(posted)}`) : withNew
  const gone = before.permalinks.flatMap((entry, at) =>
    after.permalinks[at] === entry ? [] : (after.permalinks[at] ?? []),
  )
  return gone.reduce(withdrawn, whole)
}

/** With a reason behind the line of something that was withdrawn. */
function withdrawn(text: string, { kind, id, withdrawn: reason = '' }: Permalink): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(lineEnd)
  const isLine = (line: string) =>
    line
      .replace(/(^|\s)#.*/, '')
      .trim()
      .split(/\s+/)
      .join(' ') === `${kind} ${id}`
  return lines
    .map((line) => (isLine(line) ? line.replace(/^([^#]*\S)(?=\s*(?:\s#.*)?$)/, `$1 withdrawn: ${reason}`) : line))
    .join(lineEnd)
}
