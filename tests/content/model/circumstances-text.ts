import type { Run } from './run.ts'

const told = ['old', 'new', 'child', 'page', 'td', 'hkid', 'level'] as const

/** What sets some runs apart from all of them: the faults they met, and each field that has fewer values than it could. */
export function circumstancesText(some: Run[], all: Run[]): string {
  const fields = told.flatMap((field) => {
    const own = valuesOf(some, field)
    // The child of a table says the level as well.
    if (field === 'level' && some.every((run) => run.old === 'table')) return []
    return own.length < valuesOf(all, field).length ? [`${field} ${own.join('|')}`] : []
  })
  return [...faultTexts(some), ...fields].join(', ')
}

const valuesOf = (runs: Run[], field: keyof Run): string[] => [...new Set(runs.map((run) => String(run[field])))]

function faultTexts(runs: Run[]): string[] {
  const faults = valuesOf(runs, 'fault')
  if (faults.length === 1 && faults[0] === 'none') return []
  return faults.map((fault) => {
    const ways = valuesOf(
      runs.filter((run) => run.fault === fault),
      'how',
    )
    return fault === 'none' ? 'no other fault' : `${fault} ${ways.join('|')}`
  })
}
