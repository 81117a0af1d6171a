import type { Resolve } from '../markdown/cross-references.ts'
import type { Target } from '../markdown/reference-node.ts'
import type { Matrix } from '../model/matrix.ts'
import { findTermsIn } from './find-terms.ts'
import { onceFor } from './once-for.ts'

/** What the names in prose lead to: brackets to a row, a note, a legend entry or a term, code spans to a symbol. */
export const resolveIn = onceFor((matrix: Matrix): Resolve => {
  const { rows, notes, legend, symbols } = matrix
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
  const find = findTermsIn(matrix)
  const termNamed = (name: string): Target | undefined => {
    const [use] = find?.(name) ?? []
    return use?.end === name.length && use.start === 0 ? { kind: 'term', id: use.id } : undefined
  }
  return (name, written) => (written === 'brackets' ? (bracketed.get(name) ?? termNamed(name)) : spans.get(name))
})
