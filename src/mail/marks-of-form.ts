import { type FoundTable, joined } from './found-table.ts'
import type { MailLine } from './mail-line.ts'
import { isRestOf } from './wrapped-line.ts'

/** `(*1) warn if_dark`, what had no room in a cell, which has the mark alone. */
const moved = /^\s*(\(\*\d{1,3}\))\s+(\S.*)$/
/** `(?) Row 5, opens: …`, what is open of a cell that has the mark. */
const open = /^\s*\(\?\)\s+\S/
const openMark = /\s*\(\?\)$/

/**
 * A table with the words in its cells that the text form of a matrix moves below it, as it has no room for them, and without its marks
 * of open cells, where lines below say what is open. Any other table as it is.
 */
export function withoutMarksOfForm(table: FoundTable, lines: MailLine[]): FoundTable {
  const texts = movedTexts(lines)
  const isOpen = lines.some(({ text }) => open.test(text))
  if (texts.size === 0 && !isOpen) return table
  const whole = (cell: string): string => {
    const own = isOpen ? cell.replace(openMark, '') : cell
    const [mark = ''] = /\(\*\d{1,3}\)/.exec(own) ?? []
    const text = texts.get(mark)
    const [before = '', behind = ''] = mark === '' ? [] : own.split(mark)
    // It says again what stands before the mark.
    return text === undefined || !text.startsWith(before.trim().split(',')[0] ?? '') ? own : text + behind
  }
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(whole) })) }
}

function movedTexts(lines: MailLine[]): Map<string, string> {
  const texts = new Map<string, string>()
  let last: string | undefined
  for (const [at, line] of lines.entries()) {
    const [, mark, text] = moved.exec(line.text) ?? []
    const before = lines[at - 1]
    if (mark !== undefined && text !== undefined && !texts.has(mark)) {
      texts.set(mark, text)
      last = mark
    } else if (last !== undefined && before && (/^\s+\S/.test(line.text) || isRestOf(before, line)))
      texts.set(last, joined(texts.get(last) ?? '', line.text.trim()))
    else last = undefined
  }
  return texts
}
