import { circumstancesText } from './circumstances-text.ts'
import { faultClasses } from './fault-class.ts'
import { outcomeText } from './outcome-text.ts'
import { kindOf, type Run } from './run.ts'
import type { Case, Scenario } from './scenario.ts'

/** Everything that the model does for a case: a line for each outcome, by table and by what went wrong. */
export const caseLines = ({ scenarios }: Case): string[] =>
  (['direct', 'mirror'] as const).flatMap((table) =>
    faultClasses.flatMap((faultClass) =>
      outcomeLines(
        `${table}  ${faultClass}`,
        scenarios.filter((one) => one.run.table === table && one.faultClass === faultClass),
      ),
    ),
  )

/** `row 7: leaf -> nonleaf, shared` */
export const caseTitle = ({ row, lock, scenarios }: Case): string => {
  const run = scenarios[0]?.run
  return `row ${row.id}: ${kindOf(run?.old ?? '')} -> ${kindOf(run?.new ?? '', run?.old)}, ${lock}`
}

function outcomeLines(title: string, scenarios: Scenario[]): string[] {
  const runs = scenarios.map(({ run }) => run)
  const groups = new Map<string, Run[]>()
  for (const { run, outcome } of scenarios) {
    const text = outcomeText(run, outcome)
    groups.set(text, [...(groups.get(text) ?? []), run])
  }
  return [...groups].flatMap(([text, own]) => {
    const circumstances = circumstancesText(own, runs)
    return [`  ${title.padEnd(20)}${text}`, ...(circumstances ? [`${' '.repeat(24)}with ${circumstances}`] : [])]
  })
}
