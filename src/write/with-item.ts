import { isNode, isSeq, parseDocument, type Range, type YAMLSeq } from 'yaml'

/**
 * A YAML text with an item more at the end of the list at a path, or in place of the item `at`; everything else stays as it is
 * written. `item` is what stands behind `- `, further lines of it set in by two blanks. Undefined where the text has no such list, or where none can be added to without writing it anew.
 */
export function withItem(text: string, path: string[], item: string, at?: number): string | undefined {
  const document = parseDocument(text)
  const list = path.length === 0 ? document.contents : document.getIn(path)
  if (document.errors.length > 0 || !isSeq(list)) return undefined
  const range = rangeOf(list, at ?? list.items.length - 1)
  if (range === undefined) return list.flow && list.items.length === 0 ? intoEmpty(text, list, item) : undefined
  const [start, end] = range
  // What a text in lines of its own ends with is the end of the last of them.
  const stop = text.slice(0, end).trimEnd().length
  if (at !== undefined) return `${text.slice(0, start)}${item}${text.slice(stop)}`
  if (list.flow) return `${text.slice(0, stop)}, ${item}${text.slice(stop)}`
  const indent = /^(\s*)-\s+$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[1]
  if (indent === undefined) return undefined
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const rest = /^[^\r\n]*/.exec(text.slice(stop))?.[0].length ?? 0
  return `${text.slice(0, stop + rest)}${lineEnd}${indent}- ${item.replaceAll('\n', `${lineEnd}${indent}`)}${text.slice(stop + rest) || lineEnd}`
}

function rangeOf({ items }: YAMLSeq, at: number): Range | undefined {
  const node = items[at]
  return isNode(node) ? (node.range ?? undefined) : undefined
}

function intoEmpty(text: string, { range }: YAMLSeq, item: string): string | undefined {
  return range ? `${text.slice(0, range[0])}[${item}]${text.slice(range[1])}` : undefined
}
