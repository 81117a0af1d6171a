import { kindOf, type Run } from './run.ts'

// The message does not say which of the two values a term is about; this is what the code looks at.
const terms: Record<string, (run: Run) => boolean> = {
  mmio_spte: (run) => [run.old, run.new].includes('mmio'),
  frozen_spte: (run) => run.new === 'frozen',
  pfn_changed: isPfnChanged,
}

/** Whether the new value of a run leads to another page or table. */
export function isPfnChanged(run: Run): boolean {
  if (kindOf(run.old) === 'leaf') return run.new === 'leaf-moved'
  return kindOf(run.old) === 'nonleaf' && run.new === 'table'
}

/** Whether a condition as the matrix writes it, terms joined by `&&`, is true for a run. Throws an Error for an unknown term. */
export function holds(condition: string, run: Run): boolean {
  return condition.split('&&').every((written) => {
    const [, not = '', name = ''] = /^\s*(!?)\s*(\w+)\s*$/.exec(written) ?? []
    const term = terms[name]
    if (!term) throw new Error(`no meaning for \`${written.trim()}\` of the condition \`${condition}\``)
    return term(run) === (not === '')
  })
}
