import type { FaultClass } from './fault-class.ts'
import { handlerBugOf } from './handler-bug.ts'
import type { Case } from './scenario.ts'
import { type Check, checksOf } from './verdict-check.ts'

const headings = ['row', 'lock', 'posted', 'contention', 'module bug', 'no HKID', 'model']

/** A line for each case: how the handler's KVM_BUG_ON shows on a mirror, and whether that is what was posted. */
export function overviewLines(cases: Case[]): string[] {
  const table = [headings, ...cases.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...table.map((cells) => (cells[column] ?? '').length)))
  return table.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function cellsOf(one: Case): string[] {
  const bugs = (...classes: FaultClass[]) =>
    handlerBugOf(one.scenarios.filter(({ run, faultClass }) => run.table === 'mirror' && classes.includes(faultClass)))
  const check = checksOf(one).find(({ cell }) => cell === 'hittable')
  return [
    one.row.id,
    one.lock,
    cellText(one, 'hittable'),
    bugs('no fault', 'contention'),
    bugs('module bug'),
    bugs('no HKID'),
    check ? checkText(one, check) : '',
  ]
}

/** A verdict as the row has it, with the note marks that stand in the last column. */
export function cellText({ row }: Case, cell: string): string {
  const { mark = '', condition } = row.verdicts[cell] ?? {}
  const notes = cell === 'hittable' && row.notes.length > 0 ? ` (${row.notes.join(', ')})` : ''
  return [mark, condition].filter(Boolean).join(' ') + notes
}

/** `agrees: ...` or `differs: ...`, and what the row itself says where it questions the cell. */
export function checkText({ row }: Case, { cell, says, agrees }: Check): string {
  const questioned = row.questioned.filter((one) => one.cell === cell).map(({ reads }) => `; questioned: ${reads}`)
  return `${agrees ? 'agrees' : 'DIFFERS'}: ${says}${questioned.join('')}`
}
