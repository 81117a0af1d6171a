import { oneLine } from '../derive/one-line.ts'
import { type FoundRow, joined, type Reading } from './found-table.ts'
import type { MailLine } from './mail-line.ts'

/** The style of tables that nothing draws but spaces, which a list of words may look like. */
export const loosest = 'columns of spaces'

/** Lines of `=` or `-` above columns, as in simple tables of reStructuredText; at least two. */
const ruled = /^\s*(={2,}|-{2,})(\s+(={2,}|-{2,}))+\s*$/

/** The tables of a message whose columns stand below each other, set apart by two spaces or more, or by rules above them. */
export const spacedTables = (lines: MailLine[]): Reading[] => {
  const simple = simpleTables(lines)
  const taken = ({ line }: MailLine) => simple.some(({ table }) => line >= table.from && line <= table.to)
  return [...simple, ...alignedTables(lines.filter((line) => !taken(line)))]
}

function simpleTables(lines: MailLine[]): Reading[] {
  const found: Reading[] = []
  for (let at = 0; at < lines.length; at++) {
    const top = lines[at]
    if (!top || !ruled.test(top.text)) continue
    const rule = top.text.trim()
    // Rules alike: above the headings, below them, and at the end.
    const rest = lines.slice(at + 1)
    const under = rest.findIndex(({ text }) => ruled.test(text))
    const end = under < 0 ? -1 : rest.findIndex(({ text }, index) => index > under && text.trim() === rule)
    if (end < 0) continue
    const columns = [...top.text.matchAll(/[=-]+/g)].map(({ index }) => index)
    const cellsOf = (text: string) => columns.map((start, column) => oneLine(text.slice(start, columns[column + 1])))
    const header = rest
      .slice(0, under)
      .reduce<string[]>((whole, { text }) => cellsOf(text).map((cell, column) => joined(whole[column] ?? '', cell)), [])
    const rows: FoundRow[] = []
    let group = 0
    for (const { text, line } of rest.slice(under + 1, end)) {
      const last = rows.at(-1)
      if (ruled.test(text) || text.trim() === '') {
        if (ruled.test(text) && last) group++
        continue
      }
      const cells = cellsOf(text)
      if (last && cells[0] === '') last.cells = last.cells.map((cell, column) => joined(cell, cells[column] ?? ''))
      else rows.push({ cells, line, group })
    }
    if (rows.length > 0)
      found.push({
        table: { style: 'columns below rules', header, rows, from: top.line, to: rest[end]?.line ?? top.line },
        ragged: [],
      })
    at += end + 1
  }
  return found
}

/** Fewer rows than this below the headings are chance. */
const fewest = 2

function alignedTables(lines: MailLine[]): Reading[] {
  const found: Reading[] = []
  let block: { cells: string[]; line: number }[] = []
  const close = () => {
    const [header, ...rows] = block
    if (header && rows.length >= fewest)
      found.push({
        table: {
          style: loosest,
          header: header.cells,
          rows: rows.map((row) => ({ ...row, group: 0 })),
          from: header.line,
          to: rows.at(-1)?.line ?? header.line,
        },
        ragged: [],
      })
    block = []
  }
  for (const { text, line } of lines) {
    const cells = text.trim().split(/\s{2,}/)
    const isRule = /^[\s=-]+$/.test(text) && /[=-]{2}/.test(text)
    if (isRule && block.length === 1) continue
    if (cells.length < 2 || isRule || (block.length > 0 && cells.length !== block[0]?.cells.length)) close()
    if (cells.length >= 2 && !isRule) block.push({ cells: cells.map(oneLine), line })
  }
  close()
  return found
}
