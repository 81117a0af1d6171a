import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parse } from 'parse5'
import { deepest, isElement, isLayout } from './html-tables.ts'
import type { MailLine } from './mail-line.ts'
import { mailLines } from './mail-lines.ts'

const blocks = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'dt', 'dd', 'pre', 'blockquote', 'ul', 'hr'])
const hidden = new Set(['script', 'style', 'head', 'template'])

/**
 * The text of a page or a message in HTML outside of its tables, a paragraph a line, with an empty one between any two; each has the
 * number that `numbers` has for its line in the source. What is in a `blockquote` is quoted.
 */
export function htmlLines(html: string, numbers?: number[]): MailLine[] {
  const lines: MailLine[] = []
  let open: MailLine | undefined
  const settle = () => {
    if (open) lines.push(open)
    open = undefined
  }
  const gap = () => {
    settle()
    const last = lines.at(-1)
    if (last && last.text !== '') lines.push({ ...last, text: '' })
  }
  const add = (text: string, line: number, depth: number) => {
    if (open) open.text += text
    else if (text.trim() !== '') open = { text, line, depth }
  }
  const walk = (node: Tree.Node, depth: number, isPre: boolean, level = 0) => {
    if ('value' in node) {
      const from = node.sourceCodeLocation?.startLine ?? 1
      if (!isPre) add(node.value.replaceAll(/\s+/g, ' '), from, depth)
      else
        for (const [at, text] of node.value.split('\n').entries()) {
          if (at > 0) {
            settle()
            open = { text: '', line: from + at, depth }
          }
          if (open) open.text += text
          else open = { text, line: from + at, depth }
        }
      return
    }
    if (!('childNodes' in node) || level > deepest || !isShown(node)) return
    const name = isElement(node) ? node.tagName : ''
    const isBlock = blocks.has(name)
    if (isBlock) gap()
    if (name === 'br') settle()
    for (const child of node.childNodes)
      walk(child, name === 'blockquote' ? depth + 1 : depth, isPre || name === 'pre', level + 1)
    if (isBlock) gap()
  }
  walk(parse(html, { sourceCodeLocationInfo: true }), 0, false)
  settle()
  const read = mailLines(lines.map(({ text }) => text).join('\n'), {
    numbers: lines.map(({ line }) => numbers?.[line - 1] ?? line),
  })
  return read.map((line, at) => ({ ...line, depth: line.depth + (lines[at]?.depth ?? 0) }))
}

/** Whether the text of an element stands outside of tables; a table for layout is none. */
const isShown = (node: Tree.ParentNode): boolean =>
  !isElement(node) || (!hidden.has(node.tagName) && (node.tagName !== 'table' || isLayout(node)))
