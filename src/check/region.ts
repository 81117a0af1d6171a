import { regionsIn, regionsOf } from '../derive/regions.ts'
import type { Place } from '../model/problem.ts'
import { type Finding, finding, isBroken, listed, noteFileOf, type Rule, rowFileOf } from './rule.ts'

/** Every region of model code that content names exists, opens and ends properly, and names rows and notes that exist. */
export const region: Rule = function* (loaded) {
  const { matrix, places, broken } = loaded
  const rows = matrix.rows.map(({ id }) => id)
  const notes = matrix.notes.map(({ id }) => id)
  for (const model of matrix.models) {
    const file = `model/${model.name}`
    const { regions, lines, problems } = regionsOf(model)
    const at = (line: number): Place => ({ ...places.at(file), line })
    for (const { line, message } of problems)
      yield finding(at(line), message, '`/* region: name rows: 1 2 notes: a */` … `/* end region */`')
    for (const marked of [...regions.map((region) => ({ ...region, number: region.line })), ...lines]) {
      for (const id of marked.rows.filter((id) => !rows.includes(id) && !broken.has(id)))
        yield finding(at(marked.number), `unknown row \`${id}\``, listed(rows))
      for (const id of marked.notes.filter((id) => !notes.includes(id) && !broken.has(id)))
        yield finding(at(marked.number), `unknown note \`${id}\``, listed(notes))
    }
  }
  const known = regionsIn(matrix.models)
  const named = function* (name: string, place: Place): Iterable<Finding> {
    if (known.has(name)) return
    const file = name.split('#')[0] ?? ''
    if (isBroken(loaded, `model/${file}`)) return
    const inFile = [...known.keys()].filter((key) => key.startsWith(`${file}#`))
    yield finding(
      place,
      `no region \`${name}\``,
      inFile.length > 0 ? listed(inFile) : `a region of ${listed(matrix.models.map(({ name }) => name))}`,
    )
  }
  for (const row of matrix.rows)
    for (const [index, name] of row.code.entries()) yield* named(name, places.at(rowFileOf(row), 'code', index))
  for (const note of matrix.notes)
    for (const [index, name] of note.code.entries()) yield* named(name, places.at(noteFileOf(note), 'code', index))
  for (const [index, symbol] of matrix.symbols.entries())
    if (symbol.model !== undefined) yield* named(symbol.model, places.at('symbols.yaml', index, 'model'))
}
