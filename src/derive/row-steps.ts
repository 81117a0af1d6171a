/** The way to a row, input by input: from each place in a table a value leads to a place in the next, from the last to a row's number. */
export type RowSteps = number[][][]

/**
 * Tables that lead to the number of a row in as many steps as there are inputs. Places from which all values lead to the same are
 * one, so that the tables follow the rows and not the combinations. `sizes` says how many values each input has.
 */
export function rowSteps(numbers: ArrayLike<number>, sizes: number[]): RowSteps {
  const tables: RowSteps = []
  let ends: ArrayLike<number> = numbers
  for (const size of sizes.toReversed()) {
    const known = new Map<string, number>()
    const table: number[][] = []
    const starts: number[] = []
    for (let at = 0; at < ends.length; at += size) {
      const place = Array.from({ length: size }, (_, value) => ends[at + value] ?? 0)
      const key = place.join()
      let start = known.get(key)
      if (start === undefined) {
        start = table.push(place) - 1
        known.set(key, start)
      }
      starts.push(start)
    }
    tables.unshift(table)
    ends = starts
  }
  return tables
}
