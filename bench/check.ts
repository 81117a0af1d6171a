import { checkMatrix } from '../src/check/check-matrix.ts'
import { readMatrix } from '../src/load/read-matrix.ts'
import { largeMatrix } from '../tests/check/large-matrix.ts'

// Twice the rows should take about twice the time: what is quadratic shows here.
const sizes = [
  [10, 10, 25],
  [10, 10, 50],
  [10, 10, 100],
]

for (const isBroken of [false, true])
  for (const size of sizes) {
    const folder = largeMatrix(size, isBroken)
    const start = performance.now()
    const { loaded } = readMatrix(folder)
    const read = performance.now()
    const problems = loaded ? checkMatrix(loaded) : []
    const checked = performance.now()
    const rows = size.reduce((product, values) => product * values, 1)
    process.stdout.write(
      `${rows} rows, ${problems.length} problems: read in ${(read - start).toFixed(0)} ms, checked in ${(checked - read).toFixed(0)} ms\n`,
    )
  }
