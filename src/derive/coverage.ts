import type { Matrix, Row } from '../model/matrix.ts'
import type { Where } from '../model/where.ts'
import {
  type Box,
  intersectionOf,
  isEmptyBox,
  positionsOf,
  sharingPairs,
  spaceOf,
  TooEntangled,
  uncovered,
  volumeOf,
} from './boxes.ts'
import { onceFor } from './once-for.ts'

/** Some values of each input, or `either: true` where all are meant. Keyed by input id. */
export type Combination = Record<string, { either: true } | { either: false; values: string[] }>

/** What two rows both cover, and no row before them. */
export interface Overlap {
  rows: [Row, Row]
  combination: Combination
  /** Whether both rows have the same verdicts. */
  isAgreed: boolean
}

export interface Coverage {
  /** How many combinations the inputs have. */
  combinations: number
  /** How many of them can occur. */
  possible: number
  /** How many rows cover them; retired rows are none. */
  rows: number
  /** What can occur and no row covers, as few boxes. */
  gaps: Combination[]
  /** What two rows both cover, in order of the second. */
  overlaps: Overlap[]
}

/** Rows that overlap in more pairs than this are too entangled. */
const mostPairs = 20_000

/** How many combinations the inputs have; exact up to 2^53. */
export const combinationsOf = ({ inputs }: Pick<Matrix, 'inputs'>): number =>
  inputs.reduce((product, { values }) => product * values.length, 1)

/** Whether a row no longer holds; it keeps its page and covers nothing. */
export const isRetired = (row: Pick<Row, 'retired'>): boolean => row.retired !== undefined
/** The rows that hold, in order. */
export const currentRows = onceFor((matrix: Matrix): Row[] => matrix.rows.filter((row) => !isRetired(row)))

/** What a row covers by its cells; a value that an input does not have covers nothing. */
export const boxOfRow = ({ inputs }: Pick<Matrix, 'inputs'>, row: Pick<Row, 'inputs'>): Box =>
  inputs.map(({ id, values }) => {
    const cell = row.inputs[id]
    return maskOf(values, cell?.either ? undefined : (cell?.values ?? []))
  })

/** The combinations whose inputs have one of the values that are named of each. */
export const boxOfWhere = ({ inputs }: Pick<Matrix, 'inputs'>, where: Where): Box =>
  inputs.map(({ id, values }) => maskOf(values, Object.hasOwn(where, id) ? where[id] : undefined))

/** What cannot occur, entry by entry. */
export const impossibleBoxes = onceFor((matrix: Matrix): Box[] =>
  (matrix.impossible ?? []).map(({ where }) => boxOfWhere(matrix, where)),
)

/** The bits of the named values; of all where none are named. */
function maskOf(values: Matrix['inputs'][number]['values'], named: string[] | undefined): bigint {
  const known = named && new Set(named)
  return values.reduce(
    (mask, { id }, at) => (known === undefined || known.has(id) ? mask | (1n << BigInt(at)) : mask),
    0n,
  )
}

/** A box in the ids of inputs and values. */
export const combinationOf = ({ inputs }: Pick<Matrix, 'inputs'>, box: Box): Combination =>
  Object.fromEntries(
    inputs.map(({ id, values }, at) => {
      const positions = positionsOf(box[at] ?? 0n)
      const isAll = values.length > 1 && positions.length === values.length
      return [id, isAll ? { either: true } : { either: false, values: positions.map((one) => values[one]?.id ?? '') }]
    }),
  )

interface Decided {
  coverage: Coverage
  /** For each current row what is its own; see {@link ownCombinations}. */
  own: Map<Row, Box[]>
}

const decidedOf = onceFor((matrix: Matrix): Decided | undefined => {
  try {
    return decide(matrix)
  } catch (error) {
    if (error instanceof TooEntangled) return undefined
    throw error
  }
})

function decide(matrix: Matrix): Decided {
  const rows = currentRows(matrix)
  const boxes = rows.map((row) => boxOfRow(matrix, row))
  const impossible = impossibleBoxes(matrix)
  const space = spaceOf(matrix.inputs.map(({ values }) => values.length))
  const { pairs, isWhole } = sharingPairs(boxes, mostPairs)
  if (!isWhole) throw new TooEntangled(`more than ${mostPairs} pairs of rows overlap`)
  const before = boxes.map((): number[] => [])
  for (const [first, second] of pairs) before[second]?.push(first)
  const boxesBefore = (at: number, last: number) =>
    (before[at] ?? []).filter((one) => one < last).map((one) => boxes[one] ?? [])
  const sum = (parts: Box[]) => parts.reduce((all, part) => all + volumeOf(part), 0)
  return {
    coverage: {
      combinations: combinationsOf(matrix),
      possible: impossible.length === 0 ? combinationsOf(matrix) : sum(uncovered(space, impossible)),
      rows: rows.length,
      gaps: uncovered(space, [...impossible, ...boxes]).map((box) => combinationOf(matrix, box)),
      overlaps: pairs.flatMap(([first, second]) => {
        const [one, other] = [rows[first], rows[second]]
        if (!one || !other) return []
        const shared = intersectionOf(boxes[first] ?? [], boxes[second] ?? [])
        return uncovered(shared, [...impossible, ...boxesBefore(second, first)]).map((box) => ({
          rows: [one, other] as [Row, Row],
          combination: combinationOf(matrix, box),
          isAgreed: hasSameVerdicts(matrix, one, other),
        }))
      }),
    },
    own: new Map(
      rows.map((row, at) => {
        const taken = matrix.hit === 'any' ? [] : boxesBefore(at, at)
        return [row, uncovered(boxes[at] ?? [], [...impossible, ...taken])]
      }),
    ),
  }
}

const hasSameVerdicts = ({ verdicts }: Matrix, one: Row, other: Row): boolean =>
  verdicts.every(({ id }) => JSON.stringify(one.verdicts[id]) === JSON.stringify(other.verdicts[id]))

/** Whether {@link coverageOf} can be decided: rows that cover one another in ever new ways may not be. */
export const isDecidable = (matrix: Matrix): boolean => decidedOf(matrix) !== undefined

/** What the rows cover. Throws a RangeError where it cannot be decided. */
export function coverageOf(matrix: Matrix): Coverage {
  const decided = decidedOf(matrix)
  if (!decided) throw new RangeError('the rows cover one another in too many ways')
  return decided.coverage
}

/**
 * What of the combinations is a row's own, as few boxes: what no row before it has, or, with `hit: any`, all that can occur. Nothing
 * where it cannot be decided, or the row is retired.
 */
export const ownCombinations = (matrix: Matrix, row: Row): { count: number; combinations: Combination[] } => {
  const boxes = decidedOf(matrix)?.own.get(row) ?? []
  return {
    count: boxes.reduce((sum, box) => sum + volumeOf(box), 0),
    combinations: boxes.map((box) => combinationOf(matrix, box)),
  }
}

/** Whether what a row covers cannot occur at all. */
export const isImpossible = (matrix: Matrix, row: Row): boolean => {
  const box = boxOfRow(matrix, row)
  return !isEmptyBox(box) && uncovered(box, impossibleBoxes(matrix)).length === 0
}
