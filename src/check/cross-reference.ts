import { proseFields } from '../derive/prose-fields.ts'
import { resolveIn } from '../derive/resolve.ts'
import type { Loaded } from '../load/loaded.ts'
import { crossReferencesIn } from '../markdown/cross-references.ts'
import { type Finding, finding, isBroken, listText, noteFileOf, type Rule, rowFileOf } from './rule.ts'

/**
 * Every `[[name]]` in prose leads somewhere, and so does every row or symbol named by another file; so does every `function()` where
 * the matrix has symbols, and is a code span like any other where it has none.
 */
export const crossReference: Rule = function* (loaded) {
  const { matrix, places, broken } = loaded
  const resolve = resolveIn(matrix)
  const areSymbolsKnown = matrix.symbols.length > 0 && !isBroken(loaded, 'symbols.yaml')
  const areTermsKnown = !isBroken(loaded, 'glossary.yaml')
  for (const { file, path, text, ahead = 0 } of proseFields(matrix))
    for (const { name, written, line, column } of crossReferencesIn(text, resolve).unresolved) {
      if (broken.has(name)) continue
      const place = places.within(file, path, line, column - ahead)
      if (written === 'code') {
        if (areSymbolsKnown) yield finding(place, `unknown symbol \`${name}\``, 'a name of symbols.yaml')
      } else if (areTermsKnown)
        yield finding(place, `\`[[${name}]]\` leads nowhere`, 'the id of a row, a note or a legend entry, or a term')
    }
  yield* idFindings(loaded)
}

/** Ids that are fields of their own. */
function* idFindings({ matrix, places, broken }: Loaded): Iterable<Finding> {
  const rows = matrix.rows.map(({ id }) => id)
  const entries = [...rows, ...matrix.notes.map(({ id }) => id)]
  const ofRows = [
    ...[...matrix.flows.entries()].map(([at, flow]) => ({ file: 'flows.yaml', at, ...flow })),
    ...[...matrix.assertions.entries()].map(([at, assertion]) => ({ file: 'assertions.yaml', at, ...assertion })),
  ]
  for (const { file, at, ...entry } of ofRows) {
    for (const [index, id] of entry.rows.entries())
      if (!rows.includes(id) && !broken.has(id))
        yield finding(places.at(file, at, 'rows', index), `unknown row \`${id}\``, listText(rows))
    for (const [column, value] of Object.entries(entry.inputs)) {
      const input = matrix.inputs.find(({ id }) => id === column)
      const place = places.at(file, at, 'inputs', column)
      if (!input) yield finding(place, `unknown input \`${column}\``, listText(matrix.inputs.map(({ id }) => id)))
      else if (!input.values.some(({ id }) => id === value))
        yield finding(
          place,
          `unknown value \`${value}\` for input \`${column}\``,
          listText(input.values.map(({ id }) => id)),
        )
    }
  }
  const owners = [
    ...matrix.rows.map((row) => ({ ...row, file: rowFileOf(row) })),
    ...matrix.notes.map((note) => ({ ...note, file: noteFileOf(note) })),
  ]
  for (const { file, retired } of owners)
    for (const [index, id] of (retired?.see ?? []).entries())
      if (!entries.includes(id) && !broken.has(id))
        yield finding(places.at(file, 'retired', 'see', index), `unknown row or note \`${id}\``, listText(entries))
  const names = matrix.symbols.map(({ name }) => name)
  for (const [at, symbol] of matrix.symbols.entries())
    for (const part of ['was', 'became'] as const)
      for (const [index, name] of symbol[part].entries())
        if (!names.includes(name))
          yield finding(
            places.at('symbols.yaml', at, part, index),
            `unknown symbol \`${name}\``,
            'a name of symbols.yaml',
          )
}
