import { cellText } from '../src/derive/cell-text.ts'
import type { Matrix, Row } from '../src/model/matrix.ts'

/** Posts the cells as they are, but for one row where one is said to have changed. */
export function withPosted(matrix: Matrix, changed: number): Matrix {
  const columns = [...matrix.inputs, ...matrix.verdicts].map(({ id }) => id)
  const rows = matrix.rows.map((row, index): Row =>
    index === changed && row.questioned.length === 0
      ? { ...row, changed: [{ cell: 'out0', reason: 'It was wrong.', source: 'A later message.' }] }
      : row,
  )
  const posted = rows.map((row) => [
    row.id,
    Object.fromEntries(
      columns.map((id) => [id, row.changed.some(({ cell }) => cell === id) ? 'as it was' : cellText(matrix, row, id)]),
    ),
  ])
  const [first, ...rest] = posted
  const named = rest[0]?.[0]
  // The first row by an earlier message of the day, with what it says beside its table; later ones are as they are now.
  const messages: Matrix['posted'] = [
    {
      ...{ id: '2026-01-02', source: 'A message.', messageId: '1@mail.example', rows: Object.fromEntries(posted) },
      legend: { 'A word: 1': { quoted: 'In its words.' }, NP: { digest: '0123456789abcdef' } },
      ...(matrix.notes[0] ? { notes: { [matrix.notes[0].id]: { quoted: 'A note.\nIn lines.' } } } : {}),
    },
    {
      ...{ id: '2026-01-02-2', source: 'Another.', rows: Object.fromEntries(rest) },
      ...(typeof named === 'string' ? { names: { [named]: 'Row #1' } } : {}),
    },
  ]
  return { ...matrix, rows, posted: first ? messages : [] }
}
