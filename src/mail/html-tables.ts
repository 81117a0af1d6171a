import { oneLine } from '../derive/one-line.ts'
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import type { FoundRow, Reading } from './found-table.ts'

/** What a cell shows; a line break in it is a space. */
const textOf = (node: Tree.Node): string =>
  'value' in node
    ? node.value
    : node.nodeName === 'br'
      ? ' '
      : 'childNodes' in node && !['script', 'style'].includes(node.nodeName)
        ? node.childNodes.map(textOf).join('')
        : ''

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node

function* elementsIn(node: Tree.Node, ...names: string[]): Iterable<Tree.Element> {
  if (!('childNodes' in node)) return
  for (const child of node.childNodes) {
    if (isElement(child) && names.includes(child.tagName)) yield child
    else yield* elementsIn(child, ...names)
  }
}

const spanOf = ({ attrs }: Tree.Element, name: string): number =>
  Math.min(1000, Math.max(1, Number(attrs.find((attribute) => attribute.name === name)?.value) || 1))

/** The tables of a page or a message in HTML. A cell over several columns or rows stands in each. */
export const htmlTables = (html: string): Reading[] =>
  [...elementsIn(parse(html, { sourceCodeLocationInfo: true }), 'table')].flatMap((table) => readTable(table) ?? [])

/** Text of HTML outside of tables, a block a line. */
export function htmlText(html: string): string {
  const blocks = new Set(['p', 'div', 'li', 'br', 'tr', 'h1', 'h2', 'h3', 'h4', 'dt', 'dd', 'pre', 'blockquote'])
  const walk = (node: Tree.Node): string => {
    if ('value' in node) return node.value
    if (!('childNodes' in node) || ['script', 'style', 'table', 'head'].includes(node.nodeName)) return ''
    const inner = node.childNodes.map(walk).join('')
    return blocks.has(node.nodeName) ? `${inner}\n` : inner
  }
  return walk(parse(html))
}

function readTable(table: Tree.Element): Reading | undefined {
  const grid: { cells: string[]; line: number; isHead: boolean; body: Tree.ParentNode | null }[] = []
  /** Cells that reach down from rows above, by column. */
  const reaching = new Map<number, { text: string; rows: number }>()
  for (const row of elementsIn(table, 'tr')) {
    const cells: string[] = []
    const own = [...elementsIn(row, 'td', 'th')]
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
    grid.push({ cells, line: row.sourceCodeLocation?.startLine ?? 0, isHead, body: row.parentNode })
  }
  const first = grid.findIndex(({ isHead }) => !isHead)
  const heads = grid.slice(0, Math.max(1, first))
  const body = grid.slice(heads.length)
  const count = heads.at(-1)?.cells.length ?? 0
  if (count < 2 || body.length === 0) return undefined
  // What stands over several columns, and again below, stands there once.
  const header = Array.from({ length: count }, (_, at) =>
    [...new Set(heads.map(({ cells }) => cells[at] ?? ''))].filter((text) => text !== '').join(' '),
  )
  const bodies = [...new Set(body.map((row) => row.body))]
  // A cell over all columns heads the rows below it.
  let group = 0
  const rows = body.flatMap((row): FoundRow[] => {
    if (new Set(row.cells).size === 1 && row.cells.length === count && count > 2) {
      group++
      return []
    }
    return [{ cells: row.cells, line: row.line, group: group + bodies.indexOf(row.body) }]
  })
  const at = (end: 'startLine' | 'endLine') => table.sourceCodeLocation?.[end] ?? 0
  return {
    table: {
      style: 'HTML',
      header,
      rows: rows.filter(({ cells }) => cells.length === count),
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
