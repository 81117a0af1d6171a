import type { Group, Input, Matrix, Note, Row, Verdict } from '../model/matrix.ts'
import type { Flow, Symbol } from '../model/symbol-file.ts'
import { onceFor } from './once-for.ts'

const byId = <Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]))

/** The rows of a matrix by id, retired ones included. */
export const rowsById = onceFor(({ rows }: Matrix): Map<string, Row> => byId(rows))

/** The notes of a matrix by id, retired ones included. */
export const notesById = onceFor(({ notes }: Matrix): Map<string, Note> => byId(notes))

/** The groups of a matrix by id. */
export const groupsById = onceFor(({ groups }: Matrix): Map<string, Group> => byId(groups))

/** The symbols of a matrix by name. */
export const symbolsByName = onceFor(
  ({ symbols }: Matrix): Map<string, Symbol> => new Map(symbols.map((symbol) => [symbol.name, symbol])),
)

/** The inputs and verdicts of a matrix by id. */
export const columnsById = onceFor(
  ({ inputs, verdicts }: Pick<Matrix, 'inputs' | 'verdicts'>): Map<string, Input | Verdict> =>
    byId<Input | Verdict>([...inputs, ...verdicts]),
)

/** The flows that make each row, by the row's id, in the order of the content. */
export const flowsByRow = onceFor(({ flows }: Matrix): Map<string, Flow[]> => {
  const found = new Map<string, Flow[]>()
  for (const flow of flows)
    for (const id of new Set(flow.rows)) {
      const own = found.get(id)
      if (own) own.push(flow)
      else found.set(id, [flow])
    }
  return found
})
