import type { Input, Matrix, Row } from '../model/matrix.ts'
import { countsFor } from './counts-for.ts'
import { currentRows } from './coverage.ts'
import { coveredBy } from './matching-rows.ts'
import { inOrder } from './neighbours.ts'
import { onceFor } from './once-for.ts'

/**
 * The inputs that a matrix is read by: those of its grid; where that leaves them open those of its diagram, else the first two. The second
 * is missing where there is one input.
 */
export function pairOf({ inputs, diagram, grid }: Pick<Matrix, 'inputs' | 'diagram' | 'grid'>): {
  down: Input
  across?: Input
  rest: Input[]
} {
  const inputOf = (id: string | undefined) => inputs.find((input) => input.id === id)
  const [from, to] = [inputOf(diagram?.from), inputOf(diagram?.to)]
  const usual = from && to && from !== to ? [from, to, ...inputs] : inputs
  const chosen = inputOf(grid?.across)
  const down = inputOf(grid?.down) ?? usual.find((input) => input !== chosen) ?? inputs[0]
  if (down === undefined) throw new Error('a matrix has at least one input')
  const across = [chosen, ...usual].find((input) => input !== undefined && input !== down)
  return { down, ...(across ? { across } : {}), rest: inputs.filter((input) => input !== down && input !== across) }
}

/** The current rows by pair of values: for a value of `down`, and one of `across` where there is one, those that count for it, in order. */
export const rowsByPair = onceFor((matrix: Matrix): ((vertical: string, horizontal?: string) => Row[]) => {
  const found = new Map<string, Row[]>()
  for (const row of currentRows(matrix))
    for (const { vertical, horizontal } of pairsOf(matrix, row)) {
      const pair = pairKey(vertical, horizontal)
      const rows = found.get(pair)
      if (rows) rows.push(row)
      else found.set(pair, [row])
    }
  return (vertical, horizontal) => found.get(pairKey(vertical, horizontal)) ?? []
})

const pairKey = (vertical: string, horizontal = ''): string => JSON.stringify([vertical, horizontal])

/** The pairs of values for which a row counts. */
function pairsOf(matrix: Matrix, row: Row): { vertical: string; horizontal?: string }[] {
  const { down, across } = pairOf(matrix)
  return coveredBy(row, down.id, matrix).flatMap((vertical) =>
    across
      ? coveredBy(row, across.id, matrix)
          .filter((horizontal) => countsFor(matrix, row, { [down.id]: [vertical], [across.id]: [horizontal] }))
          .map((horizontal) => ({ vertical, horizontal }))
      : countsFor(matrix, row, { [down.id]: [vertical] })
        ? [{ vertical }]
        : [],
  )
}

/** The other current rows that count for a pair of values that this row counts for, too, in order. */
export function rowsOfSamePair(matrix: Matrix, row: Row): Row[] {
  const own = pairsOf(matrix, row).map(({ vertical, horizontal }) => rowsByPair(matrix)(vertical, horizontal))
  const others = own.length === 1 ? (own[0] ?? []) : inOrder(matrix, own.flat())
  return others.filter((other) => other !== row)
}
