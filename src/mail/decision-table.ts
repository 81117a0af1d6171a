import type { FoundTable } from './found-table.ts'
import type { MailLine } from './mail-line.ts'

/** What several rows for one combination mean, as a letter in a corner of a decision table says it. */
export type Hit = 'unique' | 'first' | 'any'

const policies: Record<string, Hit> = { U: 'unique', F: 'first', A: 'any' }

/** The hit policy that a cell has; undefined for any other. */
export const hitIn = (cell = ''): Hit | undefined => (Object.hasOwn(policies, cell) ? policies[cell] : undefined)

/** What lines say of rows that overlap. */
export function hitSaid(lines: MailLine[]): Hit | undefined {
  const [, what = ''] =
    /\bwhere (?:several )?rows overlap, (the first|they say the same)\b/i.exec(
      lines.map(({ text }) => text.trim()).join(' '),
    ) ?? []
  return what === '' ? undefined : /first/i.test(what) ? 'first' : 'any'
}

const roles = [
  ['input', /^(?:i|in|inp|inpu|input|>>>?)$/i],
  ['output', /^(?:o|ou|out|outp|outpu|output|<<<?)$/i],
  ['annotation', /^(?:a|an|ann|anno|annotation|##?#?)$/i],
] as const

const roleIn = (cell: string): string | undefined =>
  roles.find(([, pattern]) => pattern.test(cell.replaceAll(/^[`*_]+|[`*_]+$/g, '')))?.[0]

/**
 * A decision table with a row for each rule, whichever way it is drawn, as the recognizer of dsntk has them: the hit policy in a corner,
 * numbered rules as rows or columns, and between headings and rules, maybe, the values that a column may have and what it is. Any other
 * table as it is.
 */
export function decisionTable(table: FoundTable): FoundTable {
  const turned = withRulesAsRows(table)
  if (hitIn(turned.header[0]) === undefined) return table
  const first = turned.rows.findIndex(({ cells }) => /^1$/.test(cells[0] ?? ''))
  const before = turned.rows.slice(0, Math.max(0, first))
  const marked = before.findLast(({ cells }) => cells.slice(1).every((cell) => roleIn(cell) !== undefined))
  if (before.some(({ cells }) => cells[0] !== '' && hitIn(cells[0]) === undefined)) return turned
  const { given: _, ...rest } = turned
  const inputs = marked?.cells.filter((cell, at) => at > 0 && roleIn(cell) === 'input').length
  const given = inputs === undefined ? turned.given : inputs + 1
  return { ...rest, rows: turned.rows.slice(before.length), ...(given === undefined ? {} : { given }) }
}

/** A table whose rules are numbered along its first line, the hit policy before them, or along its last one, turned; else as it is. */
function withRulesAsRows(table: FoundTable): FoundTable {
  const { header, rows, from } = table
  const last = rows.at(-1)
  const lines = [{ cells: header, line: from }, ...rows]
  const isFirst = hitIn(header[0]) !== undefined && isNumbered(header)
  const isLast = last !== undefined && hitIn(last.cells[0]) !== undefined && isNumbered(last.cells)
  if (!isFirst && !isLast) return table
  const ordered = isFirst ? lines : [...lines.slice(-1), ...lines.slice(0, -1)]
  const columns = header.map((_, at) => ordered.map(({ cells }) => cells[at] ?? ''))
  const [heads = [], ...others] = columns
  const { given: _, ...rest } = table
  return { ...rest, header: heads, rows: others.map((cells) => ({ cells, line: from, group: 0 })) }
}

/** Whether cells behind the first are numbers from 1, behind some without any. */
function isNumbered([, ...cells]: string[]): boolean {
  const first = cells.indexOf('1')
  return (
    first >= 0 &&
    cells.length - first > 1 &&
    cells.slice(first).every((cell, at) => cell === String(at + 1)) &&
    cells.slice(0, first).every((cell) => !/\d/.test(cell))
  )
}
