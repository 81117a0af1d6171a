import type { Folder } from '../src/load/folder.ts'
import { readMatrix } from '../src/load/read-matrix.ts'
import { either, type InputCell } from '../src/model/cell.ts'
import type { Matrix, Row } from '../src/model/matrix.ts'
import { recordOf } from './record-of.ts'

/** The files of a matrix by name, with everything on record; one that cannot be read has rows and notes on record. */
export function matrixFiles(matrix: Matrix): Record<string, string> {
  const {
    id: _,
    rows,
    notes,
    flows,
    assertions,
    symbols,
    glossary,
    models,
    executions,
    worlds,
    verified,
    posted,
    changes,
    permalinks: __,
    ...top
  } = matrix
  const files: Record<string, string> = {
    'matrix.yaml': yaml(top),
    'flows.yaml': yaml(flows),
    'assertions.yaml': yaml(assertions),
    'symbols.yaml': yaml(symbols),
    'glossary.yaml': yaml(glossary),
    'changes.yaml': yaml(changes),
    ...Object.fromEntries(rows.map((row) => [`rows/${row.id}.md`, rowText(row)])),
    ...Object.fromEntries(notes.map((note) => [`notes/${note.id}.md`, entry(note)])),
    ...Object.fromEntries(models.map(({ name, text }) => [`model/${name}`, text])),
    ...Object.fromEntries(executions.map(({ id, ...execution }) => [`execute/${id}.yaml`, yaml(execution)])),
    ...Object.fromEntries(worlds.map(({ name, text }) => [`execute/${name}`, text])),
    ...Object.fromEntries(verified.map(({ release, ...record }) => [`verified/${release}.yaml`, yaml(record)])),
    ...Object.fromEntries(posted.map(({ date, ...message }) => [`posted/${date}.yaml`, yaml(message)])),
  }
  // What a reader makes of a message is what its hash is of.
  const read = readMatrix(filesFolder(matrix.id, files)).loaded?.matrix ?? matrix
  const record = recordOf(read).map(({ kind, id }) => `${kind} ${id}\n`)
  return { ...files, 'permalinks.txt': record.join('') }
}

/** Files in memory as the folder of a matrix. */
export const filesFolder = (path: string, files: Record<string, string>): Folder => ({
  path,
  names: Object.keys(files).sort(),
  read: (name, most) => new TextEncoder().encode(files[name]).subarray(0, most),
})

// JSON is YAML, and says the same.
const yaml = (value: unknown) => `${JSON.stringify(value)}\n`

const entry = ({ id: _, body, ...front }: { id: string; body: string }) => `---\n${yaml(front)}---\n\n${body}\n`

const inputText = (cell: InputCell) => (cell.either ? (cell.as ?? either) : cell.but ? { not: cell.but } : cell.values)

const rowText = (row: Row) => {
  const cells = {
    inputs: Object.fromEntries(Object.entries(row.inputs).map(([id, cell]) => [id, inputText(cell)])),
    verdicts: Object.fromEntries(
      Object.entries(row.verdicts).map(([id, cell]) => {
        const marks = [cell, ...(cell.also ?? [])].map(({ mark, condition }) =>
          [mark, condition].filter(Boolean).join(' '),
        )
        return [id, marks.length === 1 ? marks[0] : marks]
      }),
    ),
  }
  return entry({ ...row, ...cells })
}
