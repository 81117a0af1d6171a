import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkMatrix } from '../../src/check/check-matrix.ts'
import { cellText, columnLabel } from '../../src/derive/cell-text.ts'
import { memoryFolder } from '../../src/load/memory-folder.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { importTable } from '../../src/mail/import-table.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { problemText } from '../../src/render/report/problem-text.ts'
import { matrixFiles } from '../../src/write/matrix-files.ts'

/** Messages as people send them, and beside each what is taken over: `name.txt` and `name.golden.txt`. */
const folder = join(import.meta.dirname, 'sent')
const names = readdirSync(folder).filter((name) => !name.endsWith('.golden.txt'))

test.each(names)('%s', async (name) => {
  const found = await importTable(readFileSync(join(folder, name)), { isQuoted: true })
  const lines =
    'refusals' in found
      ? found.refusals.map(({ line = '', message, allowed }) => `refused ${line}: ${message}\n  allowed: ${allowed}`)
      : [...found.said, ...matrixLines(found.matrix)]
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, name.replace(/\.txt$/, '.golden.txt')))
  if ('refusals' in found) return
  const { loaded, problems } = readMatrix(memoryFolder(found.matrix.id, matrixFiles(found.matrix)))
  expect((loaded ? checkMatrix(loaded) : problems).map(problemText)).toEqual([])
})

/** What was taken over, in lines that a person can compare with the message. */
function matrixLines(matrix: Matrix): string[] {
  const { inputs, verdicts, groups, rows, legend, notes, source, posted } = matrix
  const columns = [...inputs, ...verdicts]
  const heads = (own: Matrix['inputs'] | Matrix['verdicts']) =>
    own.map((column) => [columnLabel(column), ...(column.headingNotes ?? []).map((note) => `(${note})`)].join(' '))
  return [
    '',
    `${matrix.title}${source ? ` | ${sourceWords(source).join(' | ')}` : ''}${posted[0] ? ` | ${posted[0].id}` : ''}`,
    `${heads(inputs).join(' | ')} => ${heads(verdicts).join(' | ')}`,
    ...groups.flatMap(({ id, label }) => [
      `${label}:`,
      ...rows
        .filter(({ group }) => group === id)
        .map((row) => `  ${row.id} | ${columns.map((column) => cellText(matrix, row, column.id)).join(' | ')}`),
    ]),
    ...legend.map(({ id, label = id, text }) => `${label}: ${text}`),
    ...notes.map(({ id, shares, body }) => `(${id}) ${shares === undefined ? body : `as (${shares})`}`),
  ]
}

const sourceWords = ({ quoted, ...source }: NonNullable<Matrix['source']>): string[] => [
  ...Object.values(source).flat(),
  ...(quoted ? [`quoted by ${quoted.author} on ${quoted.date}`] : []),
]
