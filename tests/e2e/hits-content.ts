import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Input, Matrix } from '../../src/model/matrix.ts'
import { type Box, matrixOf } from '../derive/boxes.ts'
import { recordedFiles } from '../matrix-files.ts'

/** An input whose values are told by their labels. */
const input = (id: string, size: number): Input => ({
  id,
  label: `the ${id}`,
  values: Array.from({ length: size }, (_, at) => ({ id: `${id}${at}`, label: `${id} No. ${at}` })),
})

/** A matrix with a row for each list of positions, one list for each input; an empty one is all of its values. */
function made(id: string, inputs: Input[], rows: number[][][], more: Partial<Matrix>): Matrix {
  const idsAt = ({ values }: Input, positions: number[] = []): Box[number] =>
    positions.map((at) => values[at]?.id ?? '')
  const cellsOf = (row: number[][]) =>
    inputs.map((one, at) => {
      const values = idsAt(one, row[at])
      return [one.id, values.length === 0 ? { either: true as const } : { either: false as const, values }] as const
    })
  const matrix = matrixOf(
    inputs,
    rows.map((row) => ({ inputs: Object.fromEntries(cellsOf(row)) })),
  )
  return {
    ...matrix,
    id,
    verdicts: [{ id: 'opens', marks: [{ id: 'Y' }, { id: 'N' }] }],
    groups: [{ id: 'g', label: 'All' }],
    legend: [...inputs, { id: 'opens' }].map((one) => ({ id: one.id, text: 'It.' })),
    rows: matrix.rows.map((row) => ({ ...row, verdicts: { opens: { mark: 'Y' } }, body: 'So it is.' })),
    ...more,
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

/** Ten rows of which the last is behind all others, with a gap and something that cannot occur. */
const first = made('first', [input('kind', 9), input('way', 3)], [...upTo(9).map((at) => [[at], [0]]), [[], [0, 1]]], {
  hit: 'first',
  incomplete: 'Nobody looks up.',
  impossible: [{ where: { kind: ['kind0'], way: ['way2'] }, reason: 'It is *too* low.' }],
})

/** Nine gaps that are no fewer however they are merged, two rows that say the same, and one that reaches over what cannot occur. */
const any = made(
  'any',
  [input('kind', 9), input('way', 9)],
  [...upTo(9).map((at) => [[at], upTo(9).filter((one) => one !== at)]), [[0, 1], [8]]],
  {
    hit: 'any',
    incomplete: 'Nobody looks down.',
    impossible: [{ where: { kind: ['kind2'], way: ['way1'] }, reason: 'It sticks.' }],
  },
)

const size = 6
/** Seven inputs of six values, 279,936 combinations, of which one has no row. */
const large = made(
  'large',
  upTo(7).map((at) => input(`in${at}`, size)),
  upTo(7).map((row) => upTo(7).map((at) => (at < row ? [0] : at === row ? upTo(size).slice(1) : []))),
  { incomplete: 'One is left out.' },
)

/** Writes matrices in which rows overlap, combinations are missing and others cannot occur, below a folder. */
export function writeHits(folder: string): void {
  for (const matrix of [first, any, large])
    for (const [name, text] of Object.entries(recordedFiles(matrix))) {
      const path = join(folder, matrix.id, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
}
