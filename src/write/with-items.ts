import { isNode, isSeq, parseDocument, type Range, type YAMLSeq } from 'yaml'

/** An item of a list: in place of the one `at`, else behind the one `after`, -1 for in front of all; else at the end. */
export interface ItemEdit {
  /** What stands behind `- `, further lines of it set in by two blanks. */
  item: string
  at?: number | undefined
  after?: number | undefined
}

/**
 * A YAML text with other items in the list at a path; everything else stays as it is written. Undefined where the text has no such list,
 * or where none can be added to without writing it anew.
 */
export function withItems(text: string, path: string[], edits: ItemEdit[]): string | undefined {
  if (edits.length === 0) return text
  const document = parseDocument(text)
  const list = path.length === 0 ? document.contents : document.getIn(path)
  if (document.errors.length > 0 || !isSeq(list)) return undefined
  if (list.items.length === 0) return list.flow ? intoEmpty(text, list, edits) : undefined
  const places = placesIn(text, list)
  const splices = places && edits.map((edit) => spliceOf(places, edit, list.items.length))
  if (!splices || splices.includes(undefined)) return undefined
  let edited = ''
  let from = 0
  const inOrder = splices.flatMap((one) => one ?? []).toSorted((one, other) => one.start - other.start)
  for (const { start, stop, put } of inOrder) {
    edited += text.slice(from, start) + put
    from = stop
  }
  const isAtEnd = from === text.length && !list.flow && edits.some(({ at }) => at === undefined)
  return edited + (isAtEnd ? lineEndOf(text) : text.slice(from))
}

/** Where the items of a list stand in a text, and what is between them; blocks have an indent. */
interface Places {
  text: string
  items: (Range | undefined)[]
  indent: string | undefined
  lineEnd: string
}

interface Splice {
  start: number
  stop: number
  put: string
}

function placesIn(text: string, list: YAMLSeq): Places | undefined {
  const items = list.items.map((node) => (isNode(node) ? (node.range ?? undefined) : undefined))
  const start = items[0]?.[0]
  if (start === undefined) return undefined
  const indent = list.flow
    ? undefined
    : /^(\s*)-\s+$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[1]
  if (indent === undefined && !list.flow) return undefined
  return { text, items, indent, lineEnd: lineEndOf(text) }
}

function spliceOf({ text, items, indent, lineEnd }: Places, edit: ItemEdit, count: number): Splice | undefined {
  const { item, at, after = count - 1 } = edit
  const put = indent === undefined ? item : item.replaceAll('\n', `${lineEnd}${indent}`)
  const range = items[at ?? Math.max(after, 0)]
  if (!range) return undefined
  const [start, end] = range
  // What a text in lines of its own ends with is the end of the last of them.
  const stop = start + text.slice(start, end).trimEnd().length
  if (at !== undefined) return { start, stop, put }
  if (after < 0) return { start, stop: start, put: indent === undefined ? `${put}, ` : `${put}${lineEnd}${indent}- ` }
  if (indent === undefined) return { start: stop, stop, put: `, ${put}` }
  const behind = stop + (/^[^\r\n]*/.exec(text.slice(stop, stop + mostComment))?.[0].length ?? 0)
  return { start: behind, stop: behind, put: `${lineEnd}${indent}- ${put}` }
}

const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** Longer lines are no comments behind an item. */
const mostComment = 10_000

function intoEmpty(text: string, { range }: YAMLSeq, edits: ItemEdit[]): string | undefined {
  const items = edits.map(({ item }) => item).join(', ')
  return range ? `${text.slice(0, range[0])}[${items}]${text.slice(range[1])}` : undefined
}
