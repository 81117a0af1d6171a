import { currentRows } from '../derive/coverage.ts'
import { termsOf } from '../derive/execution/verdict-results.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Path } from '../load/yaml-source.ts'
import type { Execution, Verdict } from '../model/matrix.ts'
import { executionFileOf, type Finding, finding, listText, rowFileOf } from './rule.ts'

/** What tests of verdicts name and there is not, and conditions of cells that no run can be asked for. */
export function* executionVerdicts(loaded: Loaded, own: Execution): Iterable<Finding> {
  const { matrix, places } = loaded
  const file = executionFileOf(own)
  for (const [id, marks] of Object.entries(own.verdicts)) {
    const verdict = matrix.verdicts.find((one) => one.id === id)
    if (!verdict) {
      const allowed = listText(matrix.verdicts.map((one) => one.id))
      yield finding(places.key(file, 'verdicts', id), `unknown verdict \`${id}\``, allowed)
      continue
    }
    for (const mark of Object.keys(marks)) yield* markFindings(loaded, own, verdict, mark)
  }
}

function* markFindings(loaded: Loaded, own: Execution, verdict: Verdict, mark: string): Iterable<Finding> {
  const { places } = loaded
  const file = executionFileOf(own)
  const known = verdict.marks.find(({ id }) => id === mark)
  if (!known) {
    const allowed = listText(verdict.marks.map(({ id }) => id))
    yield finding(
      places.key(file, 'verdicts', verdict.id, mark),
      `unknown mark \`${mark}\` for verdict \`${verdict.id}\``,
      allowed,
    )
    return
  }
  const tests = own.verdicts[verdict.id]?.[mark] ?? []
  for (const [at, test] of tests.entries()) {
    const path: Path = ['verdicts', verdict.id, mark, at]
    yield* nameFindings(loaded, own, path, test)
    if (test.fires === 'if-condition' && !known.condition)
      yield finding(
        places.at(file, ...path, 'fires'),
        `mark \`${mark}\` takes no condition`,
        'never, sometimes, not-always',
      )
  }
  if (known.condition && tests.some(({ fires }) => fires === 'if-condition'))
    yield* conditionFindings(loaded, own, verdict, mark)
}

/** Contexts, faults, terms and kinds of a test. */
function* nameFindings(
  { matrix, places }: Loaded,
  own: Execution,
  path: Path,
  test: Execution['verdicts'][string][string][number],
): Iterable<Finding> {
  const file = executionFileOf(own)
  const ids = (list: { id: string }[] = []) => list.map(({ id }) => id)
  const lists = [
    { key: 'contexts', noun: 'context', names: test.contexts ?? [], known: ids(matrix.contexts) },
    { key: 'faults', noun: 'fault', names: test.faults ?? [], known: ids(matrix.outcomes?.faults) },
    { key: 'unless', noun: 'term', names: test.unless, known: Object.keys(own.terms) },
  ]
  for (const { key, noun, names, known } of lists)
    for (const [index, name] of names.entries())
      if (!known.includes(name))
        yield finding(places.at(file, ...path, key, index), `unknown ${noun} \`${name}\``, listText(known))
  if (test.contexts && !own.context)
    yield finding(
      places.key(file, ...path, 'contexts'),
      'no field tells the context of a run',
      '`context`, with the words that stand for each',
    )
  const kinds = ids(matrix.outcomes?.kinds)
  const kind = test.event?.kind
  if (kind !== undefined && !kinds.includes(kind))
    yield finding(places.at(file, ...path, 'event', 'kind'), `unknown kind \`${kind}\``, listText(kinds))
}

/** Conditions of cells in words, or with terms that there are not. */
function* conditionFindings(
  { matrix, places }: Loaded,
  own: Execution,
  { id }: Verdict,
  mark: string,
): Iterable<Finding> {
  const known = Object.keys(own.terms)
  for (const row of currentRows(matrix)) {
    const cell = row.verdicts[id]
    if (cell?.mark !== mark || cell.condition === undefined) continue
    const place = places.at(rowFileOf(row), 'verdicts', id)
    const terms = termsOf(cell.condition).map(({ name }) => name)
    const unknown = terms.find((name) => name !== '' && !known.includes(name))
    if (terms.includes(''))
      yield finding(
        place,
        `no run can be asked for \`${cell.condition}\``,
        `terms with \`&&\` and \`!\`: ${listText(known)}`,
      )
    else if (unknown !== undefined)
      yield finding(place, `\`${unknown}\` is no term of ${executionFileOf(own)}`, listText(known))
  }
}
