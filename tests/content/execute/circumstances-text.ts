import type { Run } from '../../../src/derive/execution/pattern.ts'

const told = ['old', 'new', 'child', 'sept', 'source', 'td', 'hkid', 'level'] as const

/** What sets some runs apart from all of them: the SEAMCALLs that failed, and each field that has fewer values than it could. */
export function circumstancesText(some: readonly Run[], all: readonly Run[]): string {
  const fields = told.flatMap((field) => {
    const own = valuesOf(some, field)
    // The child of a table says the level as well.
    if (field === 'level' && some.every(({ old }) => old === 'table')) return []
    return own.length < valuesOf(all, field).length ? [`${field} ${own.join('|')}`] : []
  })
  return [...faultTexts(some), ...fields].join(', ')
}

const valuesOf = (runs: readonly Run[], field: string): string[] => [...new Set(runs.map((run) => run[field] ?? ''))]

/** Each SEAMCALL with the ways in which it failed; those that failed alike together. */
function faultTexts(runs: readonly Run[]): string[] {
  const faults = valuesOf(runs, 'fault')
  if (faults.length === 1 && faults[0] === 'none') return []
  const byWays = Map.groupBy(faults, (fault) =>
    valuesOf(
      runs.filter((run) => run['fault'] === fault),
      'how',
    ).join('|'),
  )
  return [...byWays].map(([ways, own]) => (ways === 'fine' ? 'no SEAMCALL failing' : `${own.join('|')} ${ways}`))
}
