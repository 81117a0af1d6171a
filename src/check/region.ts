import { regionsIn, regionsOf } from '../derive/regions.ts'
import type { Place } from '../model/problem.ts'
import { type Finding, finding, isBroken, listText, noteFileOf, type Rule, rowFileOf } from './rule.ts'

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
        yield finding(at(line, column), `unknown ${kind} \`${id}\``, listText(known[kind]))
  }
  const regions = regionsIn(matrix.models)
  const regionFindings = function* (name: string, place: Place): Iterable<Finding> {
    if (regions.has(name)) return
    const file = name.split('#')[0] ?? ''
    if (isBroken(loaded, `model/${file}`)) return
    const inFile = [...regions.keys()].filter((key) => key.startsWith(`${file}#`))
    yield finding(
      place,
      `no region \`${name}\``,
      inFile.length > 0 ? listText(inFile) : `a region of ${listText(matrix.models.map(({ name }) => name))}`,
    )
  }
  for (const row of matrix.rows)
    for (const [index, name] of row.code.entries())
      yield* regionFindings(name, places.at(rowFileOf(row), 'code', index))
  for (const note of matrix.notes)
    for (const [index, name] of note.code.entries())
      yield* regionFindings(name, places.at(noteFileOf(note), 'code', index))
  for (const [index, symbol] of matrix.symbols.entries())
    if (symbol.model !== undefined) yield* regionFindings(symbol.model, places.at('symbols.yaml', index, 'model'))
}
