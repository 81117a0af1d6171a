import { type Reach, reachOf } from '../derive/reach.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Row } from '../model/matrix.ts'
import { knownContext } from './known-context.ts'
import { type Finding, finding, isBroken, listText, type Rule, rowFileOf } from './rule.ts'

/**
 * A verdict that is `reached` has its mark in exactly the rows that flows make; a cell that says otherwise gives the reason, and
 * nothing gives one that does not.
 */
export const reached: Rule = function* (loaded) {
  const { matrix } = loaded
  const unknown = [...unknownMarks(loaded)]
  yield* unknown
  // Which flows happen where, or which mark is meant, is not known then.
  const isKnown = !isBroken(loaded, 'flows.yaml') && [...unknown, ...knownContext(loaded)].length === 0
  for (const row of matrix.rows) {
    const reach = isKnown ? reachOf(matrix, row) : []
    for (const one of reach) yield* apart(loaded, row, one)
    yield* needless(loaded, row, reach, isKnown)
  }
}

/** A mark to compare that its verdict does not have, or that is left open. */
function* unknownMarks({ matrix, places }: Loaded): Iterable<Finding> {
  for (const [index, { id, reached, marks }] of matrix.verdicts.entries()) {
    const compared = marks.filter(({ open }) => !open).map(({ id }) => id)
    if (reached && !compared.includes(reached.mark))
      yield finding(
        places.at('matrix.yaml', 'verdicts', index, 'reached', 'mark'),
        `\`${reached.mark}\` is no mark of \`${id}\` that says yes or no`,
        listText(compared),
      )
  }
}

/** A cell that its flows contradict, without a word why. */
function* apart({ matrix, places }: Loaded, row: Row, reach: Reach): Iterable<Finding> {
  const id = reach.verdict.id
  if (!reach.isApart || [...row.questioned, ...row.qualified].some(({ cell }) => cell === id)) return
  const made = reach.flows.map((flow) => ({
    ...places.at('flows.yaml', matrix.flows.indexOf(flow), 'rows', flow.rows.indexOf(row.id)),
    message: 'made here',
  }))
  yield finding(
    places.at(rowFileOf(row), 'verdicts', id),
    `\`${id}\` is \`${row.verdicts[id]?.mark}\`, and ${madeText(reach)}`,
    'another mark or flow, or the reason under `qualified` or `questioned`',
    made.length > 0 ? made : undefined,
  )
}

/** What is qualified without need. */
function* needless({ matrix, places }: Loaded, row: Row, reach: Reach[], isKnown: boolean): Iterable<Finding> {
  const compared = matrix.verdicts.filter(({ reached }) => reached).map(({ id }) => id)
  for (const [index, { cell }] of row.qualified.entries()) {
    const place = places.at(rowFileOf(row), 'qualified', index, 'cell')
    const one = reach.find(({ verdict }) => verdict.id === cell)
    if (!compared.includes(cell))
      yield finding(place, `\`${cell}\` is no verdict that is compared with the flows`, listText(compared))
    else if (row.qualified.findIndex((other) => other.cell === cell) < index)
      yield finding(place, `\`${cell}\` is qualified twice`, 'once for each column')
    else if (row.questioned.some((other) => other.cell === cell))
      yield finding(place, `\`${cell}\` is questioned, which says why`, 'one of `questioned` and `qualified`')
    else if (isKnown && !one?.isApart)
      yield finding(
        place,
        `\`${cell}\` needs no reason${one ? `: ${agreement(one, row)}` : ''}`,
        'no `qualified` for it',
      )
  }
}

const agreement = ({ verdict: { id, marks }, ...reach }: Reach, row: Row): string => {
  const mark = row.verdicts[id]?.mark
  return marks.some((one) => one.id === mark && one.open)
    ? `\`${mark}\` leaves it open`
    : `it is \`${mark}\`, and ${madeText(reach)}`
}

const madeText = ({ flows: [flow], context }: Pick<Reach, 'flows' | 'context'>): string =>
  `${flow ? `flow \`${flow.id}\`` : 'no flow'} makes the row${context === undefined ? '' : ` in context \`${context}\``}`
