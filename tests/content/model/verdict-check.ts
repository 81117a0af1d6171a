import type { VerdictCell } from '../../../src/model/cell.ts'
import type { Row } from '../../../src/model/matrix.ts'
import { circumstancesText } from './circumstances-text.ts'
import { holds } from './condition.ts'
import { handlerBugOf } from './handler-bug.ts'
import type { Case, Scenario } from './scenario.ts'

/** What the model says to one cell of a row. */
export interface Check {
  cell: 'valid' | 'mirror' | 'hittable'
  says: string
  agrees: boolean
}

/** Holds a row's verdicts against what the model does under one lock. */
export const checksOf = (one: Case): Check[] => [checkValid(one), ...checkMirror(one), checkHittable(one)]

const verdictOf = (row: Row, cell: Check['cell']): VerdictCell => row.verdicts[cell] ?? { mark: '' }
const withoutFault = ({ faultClass }: Scenario) => faultClass === 'no fault'
const isMirror = ({ run }: Scenario) => run.table === 'mirror'
const isClean = ({ outcome }: Scenario) => outcome.events.length === 0 && outcome.error === ''

/** A valid change never asserts on a direct table; one that is not does, at least for some values. */
function checkValid({ row, scenarios }: Case): Check {
  const changes = scenarios.filter((one) => !isMirror(one) && withoutFault(one) && one.run.new !== 'same')
  const asserting = changes.filter((one) => !isClean(one))
  const runsOf = (some: Scenario[]) => some.map(({ run }) => run)
  const says =
    asserting.length === 0
      ? 'nothing asserts on a direct table'
      : asserting.length === changes.length
        ? 'asserts on a direct table'
        : `asserts on a direct table in part: ${circumstancesText(runsOf(asserting), runsOf(changes))}`
  return { cell: 'valid', says, agrees: (verdictOf(row, 'valid').mark === 'Y') === (asserting.length === 0) }
}

/** What is allowed on a mirror must be possible there. Who would do it is beyond the model, so N and X are not checked. */
function checkMirror({ row, scenarios }: Case): Check[] {
  if (verdictOf(row, 'mirror').mark !== 'Y') return []
  const agrees = scenarios.some(
    (one) =>
      isMirror(one) && isClean(one) && (withoutFault(one) || one.run.hkid === 'gone') && one.run.fault === 'none',
  )
  return [{ cell: 'mirror', says: agrees ? 'works on a mirror' : 'always asserts on a mirror', agrees }]
}

/** Where the cell names a warning, the KVM_BUG_ON() must not be hit beside it. */
function checkHittable(one: Case): Check {
  const { mark, condition } = verdictOf(one.row, 'hittable')
  const bug = checkBug(one)
  if (condition === undefined) return { ...bug, agrees: mark === (bug.agrees ? 'N' : 'Y') }
  const warning = checkWarning(one, condition)
  return bug.agrees ? warning : { ...warning, says: `${warning.says}; ${bug.says}`, agrees: false }
}

/** Agrees if the KVM_BUG_ON() is not hit. */
function checkBug(one: Case): Check {
  const scenarios = one.scenarios.filter(
    (scenario) => isMirror(scenario) && (withoutFault(scenario) || scenario.faultClass === 'contention'),
  )
  const hit = handlerBugOf(scenarios)
  const says = { loud: 'hit under contention, aloud', silent: 'hit under contention, silently' }
  if (hit === 'loud' || hit === 'silent') return { cell: 'hittable', says: says[hit], agrees: false }
  return { cell: 'hittable', says: 'not hit under contention', agrees: true }
}

/** A warning must come exactly where its condition holds, on either table and whatever else goes wrong. */
function checkWarning({ scenarios }: Case, condition: string): Check {
  const reached = scenarios.filter(({ run }) => run.how !== 'race')
  const agrees = reached.every(({ run, outcome }) => {
    const warns = outcome.events.some(({ kind, function: name }) => kind === 'WARN' && name === '__handle_changed_spte')
    return warns === (run.new !== 'same' && holds(condition, run))
  })
  return { cell: 'hittable', says: agrees ? 'WARN exactly then' : 'WARN in other cases too, or not always', agrees }
}
