import type { Matrix, Row } from '../model/matrix.ts'
import type { Where } from '../model/where.ts'
import { countsFor } from './counts-for.ts'
import { coveredBy, matchingRows } from './matching-rows.ts'
import { stayingMarks } from './staying-marks.ts'

/** What a diagram shows: every state, and one edge for each ordered pair of states that some row counts for. */
export interface Graph {
  states: GraphState[]
  edges: GraphEdge[]
}

export interface GraphState {
  /** The id of the value or mark. */
  id: string
  label: string
  /** The states that a box stands for, which is no state of its own. */
  stands?: string[]
}

export interface GraphEdge {
  from: string
  to: string
  /** The rows that count for the pair, in the matrix's order, each with its note marks; never empty but where there are words instead. */
  rows: { id: string; notes: string[] }[]
  /** Words in the place of rows, where the edge is no transition; they may be none. */
  label?: string
}

/**
 * The transitions of the matrix's `diagram` columns, of all current rows or of those that match. A row that counts for several
 * pairs stands on each of their edges; one whose mark says that the state stays leads from each of its states to itself. States and
 * edges come in the order in which the columns declare their values. A matrix
 * without a diagram has no states.
 */
export function graphOf(matrix: Matrix, where: Where = {}): Graph {
  if (!matrix.diagram) return { states: [], edges: [] }
  const { from, to } = matrix.diagram
  const staying = stayingMarks(matrix)
  const states = statesOf(matrix, from, to, staying)
  const rowsOf = new Map<string, Row[]>()
  for (const row of matchingRows(matrix, where))
    for (const start of coveredBy(row, from, matrix))
      for (const end of coveredBy(row, to, matrix)) {
        if (!countsFor(matrix, row, { ...where, [from]: [start], [to]: [end] })) continue
        const pair = pairOf(start, staying.has(end) ? start : end)
        const rows = rowsOf.get(pair)
        if (rows) rows.push(row)
        else rowsOf.set(pair, [row])
      }
  const edges = states.flatMap(({ id: start }) =>
    states.flatMap(({ id: end }) => {
      const rows = rowsOf.get(pairOf(start, end)) ?? []
      return rows.length === 0 ? [] : [{ from: start, to: end, rows: rows.map(({ id, notes }) => ({ id, notes })) }]
    }),
  )
  return { states, edges }
}

const pairOf = (from: string, to: string) => JSON.stringify([from, to])

/** Every value of both columns once, those of `from` first, without marks that say that the state stays. */
function statesOf({ inputs, verdicts }: Matrix, from: string, to: string, staying: Set<string>): GraphState[] {
  const states = new Map<string, string>()
  for (const column of [from, to]) {
    const input = inputs.find(({ id }) => id === column)
    const verdict = input ? undefined : verdicts.find(({ id }) => id === column)
    for (const { id, label = id } of input?.values ?? []) if (!states.has(id)) states.set(id, label)
    for (const { id, label = id } of verdict?.marks ?? [])
      if (!states.has(id) && !staying.has(id)) states.set(id, label)
  }
  return [...states].map(([id, label]) => ({ id, label }))
}
