import type { Context, Matrix, Row } from '../model/matrix.ts'
import type { Flow } from '../model/symbol-file.ts'
import { isRetired } from './coverage.ts'
import { flowsByRow } from './entries-by-id.ts'
import { holdsAt } from './holds-at.ts'
import { coveredBy } from './matching-rows.ts'

/** Who makes a part of a row. */
export interface MadePart {
  /** Values of the inputs by which the row is told apart, as in `{ key: 'Y' }`; none where all of it has the same flows. */
  inputs: Record<string, string>
  flows: Flow[]
}

/** Who makes a row in one context; in a matrix without contexts there is one without. */
export interface Made {
  context?: Context
  parts: MadePart[]
}

/** Whether a flow is one of the release in `checked`; of the latest where the matrix names none. */
export const isCurrent = ({ checked }: Pick<Matrix, 'checked'>, flow: Flow): boolean => holdsAt(flow, checked)

/** The flows that make a row at the checked release, in the order of the content; with a context those that do so there. */
export const makersOf = (matrix: Matrix, row: Pick<Row, 'id'>, context?: string): Flow[] =>
  everMakersOf(matrix, row).filter((flow) => isCurrent(matrix, flow) && isIn(flow, context))

/**
 * Who makes a row at the checked release, context by context. Nothing is said of a retired row, nor of one that no flow makes in a
 * matrix that compares no verdict with its flows: not all of them may be there.
 */
export function madeBy(matrix: Matrix, row: Row): Made[] {
  const makers = makersOf(matrix, row)
  const isTold = makers.length > 0 || matrix.verdicts.some(({ reached }) => reached)
  return isTold && !isRetired(row) ? byContext(matrix, row, makers) : []
}

/** Who makes a row at any release, context by context. */
export const everMadeBy = (matrix: Matrix, row: Row): Made[] => byContext(matrix, row, everMakersOf(matrix, row))

const everMakersOf = (matrix: Matrix, { id }: Pick<Row, 'id'>): Flow[] => flowsByRow(matrix).get(id) ?? []

const isIn = ({ contexts }: Flow, context: string | undefined): boolean =>
  context === undefined || contexts.includes(context)

function byContext(matrix: Matrix, row: Row, flows: Flow[]): Made[] {
  const cuts = cutsOf(matrix, row)
  const partsIn = (context?: string): MadePart[] => {
    const parts = cuts.map((inputs) => ({
      inputs,
      flows: flows.filter((flow) => isIn(flow, context) && isOf(flow, inputs)),
    }))
    // Parts that all have the same flows are told once.
    const [first, ...others] = parts
    return first && others.every(({ flows }) => isSame(flows, first.flows)) ? [{ ...first, inputs: {} }] : parts
  }
  return matrix.contexts
    ? matrix.contexts.map((context) => ({ context, parts: partsIn(context.id) }))
    : [{ parts: partsIn() }]
}

const isOf = (flow: Flow, inputs: MadePart['inputs']): boolean =>
  Object.entries(inputs).every(([id, value]) => (flow.inputs[id] ?? value) === value)

const isSame = (some: Flow[], others: Flow[]): boolean =>
  some.length === others.length && some.every((flow, index) => flow === others[index])

/** More parts than this are not told apart. */
const mostParts = 16

/** A row by the values of those inputs that it has several values of and that one of its flows fixes. */
function cutsOf(matrix: Matrix, row: Row): MadePart['inputs'][] {
  const flows = everMakersOf(matrix, row)
  const fixed = matrix.inputs
    .filter(({ id }) => flows.some(({ inputs }) => Object.hasOwn(inputs, id)))
    .map(({ id }) => ({ id, values: coveredBy(row, id, matrix) }))
    .filter(({ values }) => values.length > 1)
  if (fixed.reduce((parts, { values }) => parts * values.length, 1) > mostParts) return [{}]
  return fixed.reduce<MadePart['inputs'][]>(
    (parts, { id, values }) => parts.flatMap((part) => values.map((value) => ({ ...part, [id]: value }))),
    [{}],
  )
}
