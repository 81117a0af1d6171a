import { cellText } from '../derive/cell-text.ts'
import { wordsDigest } from '../derive/words-digest.ts'
import type { Matrix } from '../model/matrix.ts'
import { messageIdForm, type Posted, type Said } from '../model/posted-file.ts'
import { columnIds, noteIds, type Origin } from './matrix-of-sheet.ts'
import { proseText } from './names.ts'
import type { Sheet } from './sheet.ts'

/** What a message says, for the record, without its day. */
export type PostedMessage = Omit<Posted, 'id'>

/** What a message says: its cells as it has them by the ids of the matrix made of it; what it says of words and in notes. */
export function postedOfSheet(sheet: Sheet, { notes }: Matrix, origin: Origin): PostedMessage {
  const { author, date, subject, messageId, quotedIn, isQuoted = false } = origin
  const ids = columnIds(sheet)
  const source = [
    date === undefined ? 'A message' : `Message of ${date}`,
    ...(author ? [`by ${author}`] : []),
    ...(subject ? [`"${subject}"`] : []),
    ...(quotedIn ? [`as quoted by ${quotedIn.author} on ${quotedIn.date}`] : []),
  ].join(', ')
  const said = (text: string): Said => (isQuoted ? { quoted: text } : { digest: wordsDigest(text) })
  const { legend, notes: footnotes } = sheet.around
  const ownNotes = footnotes.flatMap(({ marks, text }) =>
    noteIds(marks)
      .filter((mark) => notes.some(({ id }) => id === mark))
      .map((mark) => [mark, said(text)] as const),
  )
  return {
    source: proseText(source),
    ...(messageId === undefined || !messageIdForm.test(bare(messageId)) ? {} : { messageId: bare(messageId) }),
    rows: Object.fromEntries(
      sheet.rows.map(({ id, posted }) => [
        id,
        Object.fromEntries(posted.flatMap((text, at) => (text === '' ? [] : [[ids[at], text]]))),
      ]),
    ),
    ...(legend.length > 0 ? { legend: Object.fromEntries(legend.map(({ word, text }) => [word, said(text)])) } : {}),
    ...(ownNotes.length > 0 ? { notes: Object.fromEntries(ownNotes) } : {}),
  }
}

const bare = (messageId: string): string => messageId.trim().replace(/^<(.*)>$/, '$1')

/** With what its message says on record; a cell that is written in another way in the matrix says so. */
export function withPosted(matrix: Matrix, posted: Posted): Matrix {
  const columns = [...matrix.inputs, ...matrix.verdicts]
  const rows = matrix.rows.map((row) => ({
    ...row,
    changed: columns.flatMap(({ id }) => {
      const text = posted.rows[row.id]?.[id] ?? ''
      return text === cellText(matrix, row, id) ? [] : [{ cell: id, reason: reasonFor(text), source: posted.source }]
    }),
  }))
  return { ...matrix, rows, posted: [posted] }
}

/** Why a cell that means what was posted is not written so, by what was posted. */
export const reasonFor = (posted: string): string =>
  posted === '' ? 'The message leaves it empty.' : 'The same, as it is written here.'
