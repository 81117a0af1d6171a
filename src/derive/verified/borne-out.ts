import type { Matrix, Verified } from '../../model/matrix.ts'
import { columnLabel } from '../cell-text.ts'
import { currentRows } from '../coverage.ts'
import { holdsAt } from '../holds-at.ts'

/** How much of what a matrix says at a release its runs bear out, and what they do not. */
export interface BorneOut {
  kind: 'rows' | 'cells' | 'assertions'
  borne: number
  of: number
  /** Ids of rows or assertions; those of cells by the label of their verdict. */
  without: { label: string; ids: string[] }[]
}

/** The rows, the cells and the assertions of a release, each as far as its runs bear them out. */
export function borneOut(matrix: Matrix, { release, rows, assertions }: Verified): BorneOut[] {
  const current = currentRows(matrix)
  const rowsById = new Map(rows.map((row) => [row.id, row]))
  const confirmed = new Set(assertions.filter(({ status }) => status === 'confirmed').map(({ id }) => id))
  const cells = matrix.verdicts.map((verdict) => {
    const ids = current.filter(({ verdicts }) => verdicts[verdict.id] !== undefined).map(({ id }) => id)
    const isBorne = (id: string) => rowsById.get(id)?.verdicts[verdict.id] === 'confirmed'
    return { label: columnLabel(verdict), all: ids, ids: ids.filter((id) => !isBorne(id)) }
  })
  const ofRows = current.map(({ id }) => id)
  const ofAssertions = matrix.assertions.filter((assertion) => holdsAt(assertion, release)).map(({ id }) => id)
  return [
    share('rows', [{ label: '', all: ofRows, ids: ofRows.filter((id) => rowsById.get(id)?.status !== 'confirmed') }]),
    share('cells', cells),
    share('assertions', [{ label: '', all: ofAssertions, ids: ofAssertions.filter((id) => !confirmed.has(id)) }]),
  ].filter((one) => one.of > 0)
}

function share(kind: BorneOut['kind'], parts: { label: string; all: string[]; ids: string[] }[]): BorneOut {
  const of = parts.reduce((sum, { all }) => sum + all.length, 0)
  const without = parts.filter(({ ids }) => ids.length > 0).map(({ label, ids }) => ({ label, ids }))
  return { kind, borne: without.reduce((left, { ids }) => left - ids.length, of), of, without }
}
