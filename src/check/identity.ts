import type { Loaded } from '../load/loaded.ts'
import type { Path } from '../load/yaml-source.ts'
import type { Place } from '../model/problem.ts'
import { addressNames, anchorNames, anchorPrefixes, besideColumns, siteNames } from '../model/reserved-names.ts'
import { distinctNames, type NameForm } from './distinct-names.ts'
import { type Finding, finding, noteFileOf, type Rule, rowFileOf } from './rule.ts'
import { storableNames } from './storable-names.ts'

/** A name and where it stands. */
interface Named {
  id: string
  place: Place
}

const inAddress: NameForm = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
  inWords: 'letters, digits, `-` and `_`, 64 at most, starting with a letter or digit',
}
const inAnchor: NameForm = {
  pattern: new RegExp(`^(?!${anchorPrefixes.join('|')})${inAddress.pattern.source.slice(1)}`, 'i'),
  inWords: `${inAddress.inWords}, and not with ${anchorPrefixes.join(', ')}`,
}
const inCell: NameForm = {
  pattern: /^(?=.{1,64}$)[^\s,|]+( [^\s,|]+)*$/u,
  inWords: 'words with one blank between them, without `,` or `|`, 64 characters at most',
}
const inModel: NameForm = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}\.[ch]$/,
  inWords: 'letters, digits, `-`, `_` and dots, starting with a letter or digit, then `.c` or `.h`',
}
/** Without a letter or a digit no word of a text is it. */
const inProse: NameForm = {
  pattern: /^(?=.*[\p{L}\p{N}])[^\n]{1,64}$/u,
  inWords: 'words on one line, 64 characters at most',
}
const inCode: NameForm = { pattern: /^[A-Za-z_]\w{0,127}$/, inWords: 'an identifier of C', isCaseKept: true }

/** Every id can be an address, and a file on any system, and means one thing, whatever its case; so do names of symbols, flows, values and marks, and the spellings of terms. */
export const identity: Rule = function* ({ matrix, places }: Loaded) {
  const namesIn = (file: string, path: Path, list: { id: string }[], key = 'id') =>
    list.map(({ id }, index) => ({ id, place: places.at(file, ...path, index, key) }))
  const top = (part: string, list: { id: string }[]) => namesIn('matrix.yaml', [part], list)
  const entries = [
    ...matrix.rows.map((row) => ({ id: row.id, place: places.key(rowFileOf(row)) })),
    ...matrix.notes.map((note) => ({ id: note.id, place: places.key(noteFileOf(note)) })),
  ]
  const { inputs, verdicts, contexts, outcomes, groups, claims, legend, flows, diagram, figure, glossary, parts } =
    matrix
  const symbols = matrix.symbols.map(({ name }) => ({ id: name }))

  const own = [{ id: matrix.id, place: places.key('matrix.yaml') }]
  const views = namesIn('matrix.yaml', ['diagram', 'views'], diagram?.views ?? [])
  const models = matrix.models.map(({ name }) => ({ id: name, place: places.key(`model/${name}`) }))

  const spellings = glossary.flatMap(({ term, also }, index) => [
    { id: term, place: places.at('glossary.yaml', index, 'term') },
    ...also.map((id, at) => ({ id, place: places.at('glossary.yaml', index, 'also', at) })),
  ])

  const ofOutcomes = (key: 'order' | 'kinds' | 'faults' | 'columns') =>
    namesIn('matrix.yaml', ['outcomes', key], outcomes?.[key] ?? [])

  yield* storableNames([...own, ...entries, ...top('groups', groups), ...views, ...models])
  yield* distinctNames(own, inAddress, siteNames)
  yield* distinctNames(models, inModel)
  yield* distinctNames(entries, inAnchor, [...addressNames, ...anchorNames])
  yield* distinctNames([...top('legend', legend), ...ofOutcomes('columns')], inCell)
  yield* namesInBrackets(entries, top('legend', legend))
  // On the page of a row its notes have anchors, too.
  const notes = matrix.notes.map(({ id }) => id.toLowerCase())
  for (const kind of ['rows', 'notes'] as const)
    yield* distinctNames(namesIn('matrix.yaml', ['parts', kind], parts?.[kind] ?? []), inAnchor, [
      ...addressNames,
      ...anchorNames,
      ...notes,
    ])
  yield* distinctNames(
    [...top('inputs', inputs), ...top('verdicts', verdicts), ...ofOutcomes('columns')],
    inAddress,
    besideColumns,
  )
  for (const key of ['order', 'kinds', 'faults'] as const) yield* distinctNames(ofOutcomes(key), inAddress)
  yield* distinctNames(namesIn('assertions.yaml', [], matrix.assertions), inAddress)
  yield* distinctNames(top('contexts', contexts ?? []), inAddress)
  yield* distinctNames(top('groups', groups), inAddress)
  yield* distinctNames(top('claims', claims), inAddress)
  yield* distinctNames(views, inAddress)
  yield* distinctNames(namesIn('symbols.yaml', [], symbols, 'name'), inCode)
  yield* distinctNames(namesIn('flows.yaml', [], flows), inAddress)
  yield* distinctNames(namesIn('glossary.yaml', [], glossary), inAddress)
  yield* distinctNames(spellings, inProse)
  yield* distinctNames(namesIn('matrix.yaml', ['figure', 'nodes'], figure?.nodes ?? []), inAddress)
  for (const [index, { values }] of inputs.entries())
    yield* distinctNames(namesIn('matrix.yaml', ['inputs', index, 'values'], values), inCell)
  for (const [index, { marks }] of verdicts.entries())
    yield* distinctNames(namesIn('matrix.yaml', ['verdicts', index, 'marks'], marks), inCell)
}

/** A name in brackets leads to a row, a note or a legend entry: none of the last is spelled as one of the first. */
function* namesInBrackets(entries: Named[], legend: Named[]): Iterable<Finding> {
  const places = new Map(entries.map(({ id, place }) => [id, place]))
  for (const { id, place } of legend) {
    const other = places.get(id)
    if (other)
      yield finding(place, `\`${id}\` is taken`, 'a term that is no row and no note', [
        { ...other, message: 'the other is here' },
      ])
  }
}
