import { oneLine } from '../derive/one-line.ts'
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import { markWord } from './cell-marks.ts'
import type { FoundRow, Reading } from './found-table.ts'
import type { QuotedReading } from './tables-in.ts'

/** Elements whose text stands apart from what is before and behind them. */
const apart = new Set(['br', 'p', 'div', 'li', 'ul', 'tr', 'td'])

const raisedMarks = new RegExp(String.raw`^${markWord}(\s*,\s*${markWord})*$`)

/** The style of tables whose lines have no other text of the message. */
export const htmlStyle = 'HTML'

/** What a cell shows; a line break in it is a space. A raised letter or sign is a mark of a note. */
function textOf(node: Tree.Node, depth = 0): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node) || depth > deepest || ['script', 'style'].includes(node.nodeName)) return ''
  const inner = node.childNodes.map((child) => textOf(child, depth + 1)).join('')
  if (node.nodeName === 'sup' && raisedMarks.test(inner.trim())) return ` (${inner.trim()})`
  return apart.has(node.nodeName) ? ` ${inner} ` : inner
}

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node

/** What is nested deeper is not looked into. */
export const deepest = 200

function* elementsIn(node: Tree.Node, names: string[], depth = 0): Iterable<Tree.Element> {
  if (!('childNodes' in node) || depth > deepest) return
  for (const child of node.childNodes) {
    if (isElement(child) && names.includes(child.tagName)) yield child
    else yield* elementsIn(child, names, depth + 1)
  }
}

/** Whether a table only says where parts of a page go. */
export const isLayout = (table: Tree.Element): boolean => {
  const [within] = elementsIn(table, ['pre', 'table', 'blockquote'])
  return within !== undefined
}

function* tablesOf(node: Tree.Node, depth: number, level = 0): Iterable<{ table: Tree.Element; depth: number }> {
  if (!('childNodes' in node) || level > deepest) return
  for (const child of node.childNodes) {
    if (isElement(child) && child.tagName === 'table' && !isLayout(child)) yield { table: child, depth }
    else yield* tablesOf(child, isElement(child) && child.tagName === 'blockquote' ? depth + 1 : depth, level + 1)
  }
}

const spanOf = ({ attrs }: Tree.Element, name: string): number =>
  Math.min(1000, Math.max(1, Number(attrs.find((attribute) => attribute.name === name)?.value) || 1))

/**
 * The tables of a page or a message in HTML. A cell over several columns or rows stands in each. `numbers` has the number of each line
 * of the source.
 */
export const htmlTables = (html: string, numbers?: number[]): QuotedReading[] =>
  [...tablesOf(parse(html, { sourceCodeLocationInfo: true }), 0)].flatMap(({ table, depth }) => {
    const read = readTable(table, (line) => numbers?.[line - 1] ?? line)
    return read ? [{ ...read, depth }] : []
  })

/** What a page of ours, or another one, has above the headings: which columns are given, decided, and follow from the rest. */
const roleHeads = {
  given: /^(?:given|inputs?)$/i,
  told: /^(?:verdicts?|outputs?)$/i,
  derived: /^outcomes?(?: at \S.*)?$/i,
}

/** Headings without a line above them that says what columns are; how many are given, and which of them are no others that follow. */
function withoutRoles(heads: string[][]): { heads: string[][]; given?: number; isOwn: (column: number) => boolean } {
  const [top = [], ...below] = heads
  const roleAt = (column: number) => Object.entries(roleHeads).find(([, role]) => role.test(top[column] ?? ''))?.[0]
  const from = top[0] === '' || below.at(-1)?.[0] === top[0] ? 1 : 0
  const roles = top.map((_, column) => roleAt(column)).slice(from)
  if (below.length === 0 || roles[0] !== 'given' || roles.includes(undefined)) return { heads, isOwn: () => true }
  return {
    heads: below,
    given: from + roles.filter((role) => role === 'given').length,
    isOwn: (column) => column < from || roles[column - from] !== 'derived',
  }
}

function readTable(table: Tree.Element, numberOf: (line: number) => number): Reading | undefined {
  const grid: { cells: string[]; line: number; isHead: boolean; body: Tree.ParentNode | null }[] = []
  /** Cells that reach down from rows above, by column. */
  const reaching = new Map<number, { text: string; rows: number }>()
  for (const row of elementsIn(table, ['tr'])) {
    const cells: string[] = []
    const own = [...elementsIn(row, ['td', 'th'])]
    const fromAbove = () => {
      for (let above = reaching.get(cells.length); above; above = reaching.get(cells.length)) {
        if (above.rows === 1) reaching.delete(cells.length)
        else above.rows--
        cells.push(above.text)
      }
    }
    for (const cell of own) {
      fromAbove()
      const text = oneLine(textOf(cell))
      for (let column = 0; column < spanOf(cell, 'colspan'); column++) {
        if (spanOf(cell, 'rowspan') > 1) reaching.set(cells.length, { text, rows: spanOf(cell, 'rowspan') - 1 })
        cells.push(text)
      }
    }
    fromAbove()
    const isHead = own.length > 0 && own.every(({ tagName }) => tagName === 'th')
    grid.push({ cells, line: numberOf(row.sourceCodeLocation?.startLine ?? 0), isHead, body: row.parentNode })
  }
  const isMarked = grid[0]?.body?.nodeName === 'thead'
  const first = grid.findIndex(({ isHead, body }) => (isMarked ? body?.nodeName !== 'thead' : !isHead))
  const heads = grid.slice(0, Math.max(1, first))
  const body = grid.slice(heads.length)
  const count = heads.at(-1)?.cells.length ?? 0
  if (count < 2 || body.length === 0) return undefined
  const { heads: lines, given, isOwn } = withoutRoles(heads.map(({ cells }) => cells))
  // What stands over several columns, and again below, stands there once.
  const header = Array.from({ length: count }, (_, at) =>
    [...new Set(lines.map((cells) => cells[at] ?? ''))].filter((text) => text !== '').join(' '),
  )
  const bodies = [...new Set(body.map((row) => row.body))]
  // A cell over all columns heads the rows below it.
  let group = 0
  let heading: string | undefined
  const rows = body.flatMap((row): FoundRow[] => {
    if (new Set(row.cells).size === 1 && row.cells.length === count && count > 2) {
      group++
      heading = row.cells[0]
      return []
    }
    const { cells, line } = row
    const own: FoundRow = { cells, line, group: group + bodies.indexOf(row.body), ...(heading ? { heading } : {}) }
    heading = undefined
    return [own]
  })
  const at = (end: 'startLine' | 'endLine') => numberOf(table.sourceCodeLocation?.[end] ?? 0)
  return {
    table: {
      style: htmlStyle,
      header: header.filter((_, column) => isOwn(column)),
      rows: rows
        .filter(({ cells }) => cells.length === count)
        .map((row) => ({ ...row, cells: row.cells.filter((_, column) => isOwn(column)) })),
      ...(given === undefined ? {} : { given }),
      from: at('startLine'),
      to: at('endLine'),
    },
    ragged: rows.flatMap(({ cells, line }) =>
      cells.length === count
        ? []
        : [{ line, message: `a row of ${cells.length} cells, where there are ${count} columns` }],
    ),
  }
}
