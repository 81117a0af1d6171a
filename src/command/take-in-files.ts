import { noteFileOf, rowFileOf } from '../check/rule.ts'
import type { Folder } from '../load/folder.ts'
import { folderWith } from '../load/memory-folder.ts'
import { postedHash } from '../load/posted-hash.ts'
import { splitFrontMatter } from '../load/front-matter.ts'
import type { Matrix, Row } from '../model/matrix.ts'
import type { Permalink } from '../model/permalink.ts'
import { changeText, matrixFiles, noteFields, rowFields, rowTexts } from '../write/matrix-files.ts'
import { type FieldText, withFields } from '../write/with-fields.ts'
import { startBody } from './new-row.ts'
import { filesWithRow, textIn, withAdded, withLine } from './row-files.ts'
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
  const known = new Map(before.rows.map((row) => [row.id, row]))
  let soFar = before
  for (const row of after.rows) {
    const was = known.get(row.id)
    if (was === row) continue
    if (was) write(changedRow(now(), after, was, row))
    else {
      const added = { ...row, body: startBody(before) }
      write(filesWithRow(now(), { ...soFar, rows: [...soFar.rows, added] }, added))
      soFar = { ...soFar, rows: [...soFar.rows, added], ...listedWith(soFar, added) }
    }
  }
  for (const [at, note] of after.notes.entries()) {
    const was = before.notes[at]
    if (was === note) continue
    if (was) write({ [noteFileOf(note)]: withFront(now(), noteFileOf(note), noteFields(was, note)) })
    else write({ [noteFileOf(note)]: matrixFiles(after)[noteFileOf(note)] ?? '' })
  }
  const [posted, change] = [after.posted.at(-1), after.changes.at(-1)]
  if (posted) write({ [`posted/${posted.id}.yaml`]: matrixFiles(after)[`posted/${posted.id}.yaml`] ?? '' })
  if (change) write({ 'changes.yaml': withChange(now(), changeText(change)) })
  write({ 'matrix.yaml': edited(now(), 'matrix.yaml', { revision: { whole: `revision: ${after.revision}` } }) })
  write({ 'permalinks.txt': withPermalinks(textIn(now(), 'permalinks.txt'), before, after) })
  return files
}

/** A row that is in rows.yaml is written anew there; of one in a file of its own the fields that differ are. */
function changedRow(folder: Folder, matrix: Matrix, was: Row, row: Row): Record<string, string> {
  const at = matrix.listed?.indexOf(row.id) ?? -1
  const others = matrix.rows.filter(({ id }) => id !== row.id)
  return at >= 0
    ? { 'rows.yaml': withAdded(folder, 'rows.yaml', [], rowTexts({ ...matrix, rows: others }, row).item, at) }
    : { [rowFileOf(row)]: withFront(folder, rowFileOf(row), rowFields({ ...matrix, rows: others }, was, row)) }
}

const listedWith = ({ listed }: Matrix, row: Row): Pick<Matrix, 'listed'> =>
  listed && listed.length > 0 ? { listed: [...listed, row.id] } : {}

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
  textIn(folder, 'changes.yaml').trim() === '' ? `- ${item}\n` : withAdded(folder, 'changes.yaml', [], item)

/** The text of permalinks.txt with the notes that came, the message where messages are on record, and what was withdrawn. */
function withPermalinks(text: string, before: Matrix, after: Matrix): string {
  const known = new Set(before.notes.map(({ id }) => id))
  const came = after.notes.filter(({ id }) => !known.has(id))
  const posted = after.posted.at(-1)
  const isOnRecord = before.permalinks.some(({ kind }) => kind !== 'row' && kind !== 'note')
  const withNotes = came.reduce((lines, { id }) => withLine(lines, 'note', id), text)
  const whole = isOnRecord && posted ? withLine(withNotes, 'posted', `${posted.id} ${postedHash(posted)}`) : withNotes
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
