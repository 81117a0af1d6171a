import { coveredBy } from '../derive/matching-rows.ts'
import { currentRows } from '../derive/coverage.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Path } from '../load/yaml-source.ts'
import type { Execution } from '../model/matrix.ts'
import { any, patternFindings } from './pattern-findings.ts'
import { executionFileOf, type Finding, finding, listText } from './rule.ts'

/** Fields and words of runs that there are not, and combinations and contexts that no run, or more than one, belongs to. */
export function* executionRuns(loaded: Loaded, own: Execution): Iterable<Finding> {
  yield* fieldFindings(loaded, own)
  yield* ownPatterns(loaded, own)
  yield* inputFindings(loaded, own)
  if (own.context)
    yield* mappingFindings(loaded, own, ['context'], own.context, {
      noun: 'context',
      known: (loaded.matrix.contexts ?? []).map(({ id }) => id),
    })
}

function* ownPatterns({ places }: Loaded, own: Execution): Iterable<Finding> {
  const file = executionFileOf(own)
  const findings = (path: Path, patterns: Execution['runs'], beside?: string[]) =>
    patternFindings(
      own,
      patterns,
      { key: (...rest) => places.key(file, ...path, ...rest), at: (...rest) => places.at(file, ...path, ...rest) },
      beside,
    )
  yield* findings(['runs'], own.runs, [any])
  yield* findings(['never'], own.never)
  for (const [at, { apart }] of own.models.entries()) yield* findings(['models', at, 'apart'], apart)
  for (const part of ['terms', 'faults'] as const)
    for (const [id, patterns] of Object.entries(own[part])) yield* findings([part, id], patterns)
}

function* fieldFindings({ places }: Loaded, own: Execution): Iterable<Finding> {
  const file = executionFileOf(own)
  for (const [at, { id, values, default: usual }] of own.fields.entries()) {
    if (own.fields.findIndex((other) => other.id === id) < at)
      yield finding(places.at(file, 'fields', at, 'id'), `field \`${id}\` stands twice`, 'each field once')
    for (const [index, value] of values.entries())
      if (value === any)
        yield finding(
          places.at(file, 'fields', at, 'values', index),
          `word \`${any}\` would read as all words of the field`,
          'another word',
        )
      else if (values.indexOf(value) < index)
        yield finding(
          places.at(file, 'fields', at, 'values', index),
          `word \`${value}\` stands twice`,
          'each word once',
        )
    if (usual !== undefined && !values.includes(usual))
      yield finding(places.at(file, 'fields', at, 'default'), `unknown word \`${usual}\``, listText(values))
  }
}

/** Inputs that runs do not set, or not to every value that rows have. */
function* inputFindings(loaded: Loaded, own: Execution): Iterable<Finding> {
  const { matrix, places } = loaded
  const file = executionFileOf(own)
  const ids = matrix.inputs.map(({ id }) => id)
  for (const [id, mapping] of Object.entries(own.inputs)) {
    const input = matrix.inputs.find((one) => one.id === id)
    if (!input) {
      yield finding(places.key(file, 'inputs', id), `unknown input \`${id}\``, listText(ids))
      continue
    }
    yield* mappingFindings(loaded, own, ['inputs', id], mapping, {
      noun: 'value',
      known: input.values.map((value) => value.id),
    })
  }
  for (const { id, values } of matrix.inputs) {
    if (!Object.hasOwn(own.inputs, id)) {
      yield finding(places.key(file, 'inputs'), `no field tells \`${id}\` of a run`, 'each input of the matrix')
      continue
    }
    for (const { id: value } of values) {
      const rows = currentRows(matrix).filter((row) => coveredBy(row, id, matrix).includes(value))
      if (rows.length > 0 && !Object.hasOwn(own.inputs[id]?.values ?? {}, value))
        yield finding(
          places.key(file, 'inputs', id),
          `no run has \`${id}=${value}\`, as row \`${rows[0]?.id}\` does`,
          `words for ${listText(values.map((one) => one.id))}`,
        )
    }
  }
}

/** What is wrong with the words that stand for something: each word of the field stands for one thing. */
function* mappingFindings(
  { places }: Loaded,
  own: Execution,
  path: Path,
  { field: id, values }: NonNullable<Execution['context']>,
  { noun, known }: { noun: string; known: string[] },
): Iterable<Finding> {
  const file = executionFileOf(own)
  const field = own.fields.find((one) => one.id === id)
  if (!field)
    yield finding(
      places.at(file, ...path, 'field'),
      `unknown field \`${id}\``,
      listText(own.fields.map(({ id }) => id)),
    )
  const taken = new Map<string, string>()
  for (const [value, words] of Object.entries(values)) {
    if (!known.includes(value))
      yield finding(places.key(file, ...path, 'values', value), `unknown ${noun} \`${value}\``, listText(known))
    for (const [index, word] of words.entries()) {
      const place = places.at(file, ...path, 'values', value, ...(words.length > 1 ? [index] : []))
      const other = taken.get(word)
      if (field && !field.values.includes(word))
        yield finding(place, `unknown word \`${word}\` for \`${id}\``, listText(field.values))
      else if (other !== undefined)
        yield finding(place, `word \`${word}\` stands for \`${other}\``, `one ${noun} for each word`)
      taken.set(word, value)
    }
  }
  for (const word of field?.values ?? [])
    if (!taken.has(word))
      yield finding(
        places.key(file, ...path, 'values'),
        `word \`${word}\` of \`${id}\` stands for no ${noun}`,
        `one ${noun} for each word`,
      )
}
