import type { Row } from '../../../src/model/matrix.ts'
import type { ModelCase } from './model-case.ts'
import type { PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import { isUnder } from '../../../src/derive/execution/placed-run.ts'

const headings = ['row', 'lock', 'posted', 'contention', 'module bug', 'teardown']

/** A line for each case: how the KVM_BUG_ON() of `handle_changed_spte()` shows on a mirror, beside what was posted. */
export function overviewLines(cases: readonly ModelCase[]): string[] {
  const table = [headings, ...cases.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...table.map((cells) => (cells[column] ?? '').length)))
  return table.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function cellsOf({ row, lock, runs }: ModelCase): string[] {
  const mirror = runs.filter(({ context }) => context === 'mirror')
  return [
    row.id,
    lock,
    cellText(row),
    handlerBug(mirror.filter((one) => isUnder(one, ['contention']))),
    ...['module-bug', 'teardown'].map((fault) => handlerBug(mirror.filter(({ faults }) => faults.join() === fault))),
  ]
}

/** The verdict as the row has it, with the note marks that stand in the last column. */
function cellText({ verdicts, notes }: Row): string {
  const { mark, condition } = verdicts['hittable'] ?? {}
  return [mark, condition, ...(notes.length > 0 ? [`(${notes.join(', ')})`] : [])].filter(Boolean).join(' ')
}

/** Not at all, or only where the VM was bugged already, or aloud; `-` where there is nothing to look at. */
function handlerBug(runs: readonly PlacedRun[]): string {
  const bugs = runs
    .flatMap(({ outcome }) => outcome.events)
    .filter(({ kind, symbol }) => kind === 'kvm-bug-on' && symbol === 'handle_changed_spte')
  if (runs.length === 0) return '-'
  return bugs.length === 0 ? 'no' : bugs.some(({ loud }) => loud) ? 'loud' : 'silent'
}
