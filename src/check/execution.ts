import type { Loaded } from '../load/loaded.ts'
import type { Execution } from '../model/matrix.ts'
import { executionFiles } from './execution-files.ts'
import { executionRuns } from './execution-runs.ts'
import { executionVerdicts } from './execution-verdicts.ts'
import { patternFindings } from './pattern-findings.ts'
import { executionFileOf, type Finding, finding, isBroken, listText, type Rule } from './rule.ts'

/** All that `execute/` names is there, every row can be run, every fault has its runs, and no file there is without use. */
export const execution: Rule = function* (loaded) {
  const { matrix, places } = loaded
  const [first, ...others] = matrix.executions
  for (const other of others)
    yield finding(places.at(executionFileOf(other)), 'the code is run in two ways', 'one `execute/<id>.yaml`', [
      { ...places.at(first ? executionFileOf(first) : ''), message: 'the first is here' },
    ])
  if (first) {
    yield* executionRuns(loaded, first)
    yield* faultFindings(loaded, first)
    yield* executionVerdicts(loaded, first)
    yield* modelFindings(loaded, first)
  }
  yield* assertionFindings(loaded, first)
  yield* executionFiles(loaded)
}

/** Faults that there are not, and those without a word of the runs that are in them; the first is that nothing is wrong. */
function* faultFindings({ matrix, places }: Loaded, own: Execution): Iterable<Finding> {
  const [none, ...faults] = (matrix.outcomes?.faults ?? []).map(({ id }) => id)
  const file = executionFileOf(own)
  for (const id of Object.keys(own.faults))
    if (id === none) yield finding(places.key(file, 'faults', id), `\`${id}\` is where no fault is`, listText(faults))
    else if (!faults.includes(id))
      yield finding(places.key(file, 'faults', id), `unknown fault \`${id}\``, listText(faults))
  for (const id of faults)
    if (!Object.hasOwn(own.faults, id))
      yield finding(
        places.key(file, 'faults'),
        `fault \`${id}\` has no runs`,
        'patterns of the runs that are in it, or `[]` for none',
      )
}

/** Models of one name, and assertions that they leave out and that there are not. */
function* modelFindings(loaded: Loaded, own: Execution): Iterable<Finding> {
  const { matrix, places } = loaded
  const file = executionFileOf(own)
  const ids = new Set(matrix.assertions.map(({ id }) => id))
  for (const [at, { id, without }] of own.models.entries()) {
    if (own.models.findIndex((other) => other.id === id) < at)
      yield finding(places.at(file, 'models', at, 'id'), `model \`${id}\` stands twice`, 'each model once')
    if (isBroken(loaded, 'assertions.yaml')) continue
    for (const [index, assertion] of without.entries())
      if (!ids.has(assertion))
        yield finding(
          places.at(file, 'models', at, 'without', index),
          `unknown assertion \`${assertion}\``,
          'an id of assertions.yaml',
        )
  }
}

/** Fields and words of the runs in which an assertion fires. */
function* assertionFindings(loaded: Loaded, own: Execution | undefined): Iterable<Finding> {
  const { matrix, places } = loaded
  const file = 'assertions.yaml'
  for (const [at, { runs }] of matrix.assertions.entries())
    if (runs && own)
      yield* patternFindings(own, runs, {
        key: (...path) => places.key(file, at, 'runs', ...path),
        at: (...path) => places.at(file, at, 'runs', ...path),
      })
    else if (runs && !isBroken(loaded, 'execute/'))
      yield finding(places.key(file, at, 'runs'), 'nothing says how the code is run', '`execute/<id>.yaml`')
}
