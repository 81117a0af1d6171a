import type { Matrix, Row, Verdict } from '../model/matrix.ts'
import { markText } from './cell-text.ts'
import { currentRows, type Coverage } from './coverage.ts'
import { type Grid, gridOf } from './grid.ts'

/** A part of a field: `left` and `width` in fields, `mark` missing where no row covers it. */
interface Shade {
  left: number
  top: number
  width: number
  mark?: string
}

/** A mark that rows have, and what it is called. */
interface ShadeKey {
  mark: string
  label: string
  tone: Verdict['marks'][number]['tone']
  rows: number
}

/** The grid without its words: what the first verdict is, field by field. */
export interface Shades {
  grid: Grid
  verdict: Verdict
  columns: number
  lines: number
  /** Line by line, and from left to right; where nothing can occur there is none. */
  shades: Shade[]
  /** The marks that there are, in the order of the verdict. */
  keys: ShadeKey[]
  hasGaps: boolean
}

/** A drawing of more fields has none that can be seen. */
const mostFields = 1600

/** The grid of a matrix without its words; undefined where it has too many fields. */
export function shadesOf(matrix: Matrix, coverage: Coverage): Shades | undefined {
  const grid = gridOf(matrix, coverage)
  const [verdict] = matrix.verdicts
  const columns = grid.across?.values.length ?? 1
  const lines = grid.down.values.length
  if (verdict === undefined || columns * lines > mostFields) return undefined
  const marks = verdict.marks.map(({ id }) => id)
  const shades = grid.fields.flatMap((fields, top) =>
    fields.flatMap(({ rows, gaps }, left) =>
      shadesIn([...rows.map((row) => markOf(row, verdict)), ...gaps.map(() => undefined)]).map((shade) => ({
        ...shade,
        left: left + shade.left,
        top,
      })),
    ),
  )
  const current = currentRows(matrix)
  const keys = marks.flatMap((mark): ShadeKey[] => {
    const rows = current.filter((row) => markOf(row, verdict) === mark).length
    const tone = verdict.marks.find(({ id }) => id === mark)?.tone
    return rows === 0 ? [] : [{ mark, label: markText(verdict, mark), tone, rows }]
  })
  return { grid, verdict, columns, lines, shades, keys, hasGaps: shades.some(({ mark }) => mark === undefined) }
}

const markOf = (row: Row, { id }: Verdict): string | undefined => row.verdicts[id]?.mark

/** The parts of a field that are alike, side by side; each row and gap has as much of it. */
function shadesIn(marks: (string | undefined)[]): Omit<Shade, 'top'>[] {
  const kinds = [...new Set(marks)]
  const share = (some: (string | undefined)[]) => marks.filter((mark) => some.includes(mark)).length / marks.length
  return kinds.map((mark, at) => ({
    left: share(kinds.slice(0, at)),
    width: share([mark]),
    ...(mark === undefined ? {} : { mark }),
  }))
}
