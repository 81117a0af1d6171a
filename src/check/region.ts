import { regionsIn, regionsOf } from '../derive/regions.ts'
import type { Place } from '../model/problem.ts'
import { type Finding, finding, isBroken, listed, noteFileOf, type Rule, rowFileOf } from './rule.ts'

/** Regions of model code that content names exist, open and end properly; they and tags name rows and notes that exist. */
export const region: Rule = function* (loaded) {
  const { matrix, places, broken } = loaded
  const known = { row: matrix.rows.map(({ id }) => id), note: matrix.notes.map(({ id }) => id) }
  for (const model of matrix.models) {
    const file = `model/${model.name}`
    const { named, problems } = regionsOf(model)
    const at = (line: number, column: number): Place => ({ ...places.at(file), line, column })
    for (const { line, column, message, allowed } of problems) yield finding(at(line, column), message, allowed)
    for (const { kind, id, line, column } of named)
      if (!known[kind].includes(id) && !broken.has(id))
        yield finding(at(line, column), `unknown ${kind} \`${id}\``, listed(known[kind]))
  }
  const regions = regionsIn(matrix.models)
  const unknown = function* (name: string, place: Place): Iterable<Finding> {
    if (regions.has(name)) return
    const file = name.split('#')[0] ?? ''
    if (isBroken(loaded, `model/${file}`)) return
    const inFile = [...regions.keys()].filter((key) => key.startsWith(`${file}#`))
    yield finding(
      place,
      `no region \`${name}\``,
      inFile.length > 0 ? listed(inFile) : `a region of ${listed(matrix.models.map(({ name }) => name))}`,
    )
  }
  for (const row of matrix.rows)
    for (const [index, name] of row.code.entries()) yield* unknown(name, places.at(rowFileOf(row), 'code', index))
  for (const note of matrix.notes)
    for (const [index, name] of note.code.entries()) yield* unknown(name, places.at(noteFileOf(note), 'code', index))
  for (const [index, symbol] of matrix.symbols.entries())
    if (symbol.model !== undefined) yield* unknown(symbol.model, places.at('symbols.yaml', index, 'model'))
}
