import type { PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import { circumstancesText } from './circumstances-text.ts'
import type { ModelCase } from './model-case.ts'
import { outcomeText } from './outcome-text.ts'

/** `row 7: leaf -> nonleaf, shared` */
export const caseTitle = ({ row, lock, runs }: ModelCase): string =>
  `row ${row.id}: ${runs[0]?.values['old']} -> ${runs[0]?.values['new']}, ${lock}`

/** All that a model does for a case: a line for each outcome, by root and by what is wrong. */
export const caseLines = ({ runs }: ModelCase): string[] =>
  ['direct', 'mirror'].flatMap((context) => {
    const byFaults = Map.groupBy(
      runs.filter((one) => one.context === context),
      faultsOf,
    )
    const groups = [...byFaults].toSorted(([one], [other]) => orderOf(one).localeCompare(orderOf(other)))
    const told = new Map<string, Set<string>>()
    return groups.flatMap(([faults, own]) => {
      const byText = Map.groupBy(own, outcomeText)
      told.set(faults, new Set(byText.keys()))
      return [...byText].flatMap(([text, some]) =>
        isNew(told, faults, text) ? lines(context, faults, text, some, own) : [],
      )
    })
  })

/** An SPTE that another CPU was first to change stands beside the faults. */
const faultsOf = ({ faults, run }: PlacedRun): string =>
  [...faults, ...(run['race'] === 'lost' ? ['lost race'] : [])].join('+')

const namesOf = (faults: string): string[] => (faults === '' ? [] : faults.split('+'))
const orderOf = (faults: string): string => `${namesOf(faults).length} ${faults}`

/** Faults together tell only what none of them, or fewer, brings as well. */
function isNew(told: ReadonlyMap<string, Set<string>>, faults: string, text: string): boolean {
  const names = namesOf(faults)
  if (names.length < 2) return true
  return ![...told].some(
    ([others, texts]) =>
      others !== faults && namesOf(others).every((other) => names.includes(other)) && texts.has(text),
  )
}

function lines(
  context: string,
  faults: string,
  text: string,
  some: readonly PlacedRun[],
  all: readonly PlacedRun[],
): string[] {
  const [own, every] = [some, all].map((runs) => runs.map(({ run }) => run))
  const circumstances = circumstancesText(own ?? [], every ?? []) || (some.length < all.length ? pairsText(some) : '')
  return [
    `  ${`${context}  ${faults || 'no fault'}`.padEnd(32)}${text}`,
    ...(circumstances ? [`${' '.repeat(36)}with ${circumstances}`] : []),
  ]
}

const pairsText = (runs: readonly PlacedRun[]): string =>
  [...new Set(runs.map(({ run }) => `${run['old']} -> ${run['new']}`))].join(', ')
