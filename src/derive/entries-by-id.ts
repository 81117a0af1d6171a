import type { Group, Input, Matrix, Note, Row, Verdict } from '../model/matrix.ts'
import type { Flow, Symbol } from '../model/symbol-file.ts'
import { columnLabel } from './cell-text.ts'
import { currentRows } from './coverage.ts'
import { onceFor } from './once-for.ts'

const byId = <Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]))

/** The rows of a matrix by id, retired ones included. */
export const rowsById = onceFor(({ rows }: Matrix): Map<string, Row> => byId(rows))

/** The notes of a matrix by id, retired ones included. */
export const notesById = onceFor(({ notes }: Matrix): Map<string, Note> => byId(notes))

/** The groups of a matrix by id. */
export const groupsById = onceFor(({ groups }: Matrix): Map<string, Group> => byId(groups))

/** The ids of the groups that have current rows, or have some in a group within them. */
export const groupsInUse = onceFor(
  (matrix: Matrix): Set<string> =>
    new Set(
      currentRows(matrix).flatMap(({ group }) => {
        const within = groupsById(matrix).get(group)?.within
        return within === undefined ? [group] : [within, group]
      }),
    ),
)

/** A group by its label, behind that of the one that it is within, as in `Mapping: first`; its id where there is none such. */
export function groupLabel(matrix: Matrix, id: string): string {
  const group = groupsById(matrix).get(id)
  if (!group) return id
  return group.within === undefined ? group.label : `${groupLabel(matrix, group.within)}: ${group.label}`
}

/** The symbols of a matrix by name. */
export const symbolsByName = onceFor(
  ({ symbols }: Matrix): Map<string, Symbol> => new Map(symbols.map((symbol) => [symbol.name, symbol])),
)

/** The inputs and verdicts of a matrix by id. */
export const columnsById = onceFor(
  ({ inputs, verdicts }: Pick<Matrix, 'inputs' | 'verdicts'>): Map<string, Input | Verdict> =>
    byId<Input | Verdict>([...inputs, ...verdicts]),
)

/** The headings of the columns that have a note on them, by the note's id. */
export const headingsByNote = onceFor(
  ({ inputs, verdicts }: Matrix): Map<string, string[]> =>
    new Map(
      [...groupedBy([...inputs, ...verdicts], ({ headingNotes = [] }) => headingNotes)].map(([id, columns]) => [
        id,
        columns.map(columnLabel),
      ]),
    ),
)

/** The heading of a column by its id; the id itself where there is no such column. */
export function labelIn(matrix: Pick<Matrix, 'inputs' | 'verdicts'>, id: string): string {
  const column = columnsById(matrix).get(id)
  return column ? columnLabel(column) : id
}

/** The flows that make each row, by the row's id, in the order of the content. */
export const flowsByRow = onceFor(({ flows }: Matrix): Map<string, Flow[]> => groupedBy(flows, ({ rows }) => rows))

/** The current rows that have each note, by the note's id, in order. */
export const rowsByNote = onceFor((matrix: Matrix): Map<string, Row[]> =>
  groupedBy(currentRows(matrix), ({ notes }) => notes),
)

/** Entries by each of their keys, once for each. */
export function groupedBy<Entry>(entries: readonly Entry[], keysOf: (entry: Entry) => string[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key)
      if (group) group.push(entry)
      else groups.set(key, [entry])
    }
  return groups
}
