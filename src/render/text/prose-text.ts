import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import { isLinkAllowed, parseProse } from '../../markdown/parse-prose.ts'
import { ascii } from '../../derive/ascii.ts'
import { codeLines } from './code-lines.ts'
import { proseTable } from './prose-table.ts'
import { firmSpace, mostColumns, proseColumns, wrapText } from './wrap-text.ts'

interface Layout {
  width?: number
  /** Stands before the first line. */
  first?: string
  /** Stands before each further line that is not empty. */
  rest?: string
}

/** Lists nested deeper than this many columns are indented no further. */
const deepest = 24

/**
 * Prose as lines of ASCII: filled paragraphs, lists with hanging indents, aligned tables, code blocks indented by four. A code span is never
 * broken as long as it fits on a line, and keeps its backticks only where it holds a space; a link is followed by its address.
 */
export function proseText(markdown: string, { width = proseColumns, first = '', rest = '' }: Layout = {}): string[] {
  const lines = blocks(parseProse(markdown).children, width - Math.max(first.length, rest.length))
  return lines.map((line, index) => (line === '' ? '' : (index === 0 ? first : rest) + line))
}

/** Prose as one line, however long. */
export const proseLine = (markdown: string): string =>
  blocks(parseProse(markdown).children, Number.POSITIVE_INFINITY)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

const blocks = (nodes: RootContent[], width: number, isTight = false): string[] =>
  nodes
    .map((node) => block(node, width))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index > 0 && !isTight ? ['', ...lines] : lines))

function block(node: RootContent, width: number): string[] {
  switch (node.type) {
    case 'code':
      return codeLines(node.value, width)
    case 'list':
      return listLines(node, width)
    case 'table':
      return tableLines(node, width)
    case 'blockquote':
      return blocks(node.children, width - 4).map((line) => (line === '' ? '' : `    ${line}`))
    case 'paragraph':
    case 'heading':
      return phrase(node.children)
        .split('\n')
        .flatMap((line) => wrapText(line, { width }))
    default:
      return []
  }
}

function listLines({ ordered, start, spread, children }: List, width: number): string[] {
  const isTight = !spread && children.every((item) => !item.spread)
  const itemLines = (item: ListItem, index: number): string[] => {
    const marker = ordered ? `${(start ?? 1) + index}. ` : '- '
    const indent = width > proseColumns - deepest ? ' '.repeat(marker.length) : ''
    const lines = blocks(item.children, width - indent.length, isTight)
    if (lines.length === 0) return [marker.trimEnd()]
    return lines.map((line, at) => (at === 0 ? marker : line === '' ? '' : indent) + line)
  }
  return children.map(itemLines).flatMap((lines, index) => (index > 0 && !isTight ? ['', ...lines] : lines))
}

function tableLines({ children }: Table, width: number): string[] {
  const [head = [], ...rows] = children.map((row) => row.children.map((cell) => phrase(cell.children).trim()))
  if (width === Number.POSITIVE_INFINITY) return [head, ...rows].map((cells) => cells.join(', '))
  // A table may be as wide as a line; prose is narrower.
  return proseTable({ head, rows }, width + mostColumns - proseColumns)
}

const phrase = (nodes: PhrasingContent[]): string => nodes.map(words).join('')

/** Inline content on one line; a forced break is a line feed, spaces within code are firm. */
function words(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return ascii(node.value).replace(/\s+/g, ' ')
    case 'inlineCode':
      return code(node.value)
    case 'emphasis':
    case 'strong':
      return `*${phrase(node.children)}*`
    case 'crossReference':
      return ascii(node.value)
    case 'link':
      return link(phrase(node.children), node.url)
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return ascii(node.alt ?? '').replace(/\s+/g, ' ')
    default:
      return 'children' in node ? phrase(node.children as PhrasingContent[]) : ''
  }
}

function code(value: string): string {
  const text = ascii(value).replace(/\s+/g, ' ')
  return text.includes(' ') ? `\`${text.replaceAll(' ', firmSpace)}\`` : text
}

function link(text: string, url: string): string {
  if (!isLinkAllowed(url)) return text
  // What is no text throws when it is encoded; the brackets would end the address.
  const address = url.toWellFormed().replace(/[^\x21-\x7e]|[<>]/gu, encodeURIComponent)
  return text === address || `mailto:${text}` === address ? `<${text}>` : `${text} <${address}>`
}
