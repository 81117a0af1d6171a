import type { Resolve } from '../markdown/cross-references.ts'
import type { Target } from '../markdown/reference-node.ts'
import type { Matrix } from '../model/matrix.ts'
import { onceFor } from './once-for.ts'

/** What the names in prose lead to: brackets to a row, a note or a legend term, code spans to a symbol. */
export const resolveIn = onceFor(({ rows, notes, legend, symbols }: Matrix): Resolve => {
  const targets = (kind: Target['kind'], ids: string[]) => ids.map((id): [string, Target] => [id, { kind, id }])
  const idsOf = (entries: { id: string }[]) => entries.map(({ id }) => id)
  const bracketed = new Map([
    ...targets('legend', idsOf(legend)),
    ...targets('note', idsOf(notes)),
    ...targets('row', idsOf(rows)),
  ])
  const spans = new Map(
    targets(
      'symbol',
      symbols.map(({ name }) => name),
    ),
  )
  return (name, written) => (written === 'brackets' ? bracketed.get(name) : spans.get(name))
})
