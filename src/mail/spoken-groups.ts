import type { MailLine } from './mail-line.ts'
import { isRestOf } from './wrapped-line.ts'

/** Rows that the message speaks of together, as in `Scenarios 1-5 are for mapping`. */
export interface SpokenGroup {
  /** What the message calls them. */
  rows: string[]
  label: string
  line: number
}

const noun = String.raw`(?:scenarios?|rows?|cases?|lines?|entries|entry|numbers?|nos?\.?|states?|rules?)`
const verb = String.raw`(?:\s+(?:are|is)\s+(?:for\s+|about\s+)?|\s+(?:for|cover|deal with)\s+|\s*:\s+)`
const grouping = new RegExp(String.raw`^(?:[-*•]\s+)?${noun}\s+(\S.*?):?${verb}(.+?)[.,;]?$`, 'i')
const numbered = /^(?:[-*•]\s+)?(#?\d+(?:\s*(?:-|–|—|\.\.)\s*|\s+to\s+)#?\d+)\s*:\s+(.+?)[.,;]?$/
const between = new RegExp(String.raw`[,;.]\s+(?:and\s+)?(?=${noun}\s+\S+)`, 'i')
const starting = new RegExp(String.raw`^\s*(?:[-*•]\s+)?${noun}\s+\S`, 'i')
const through = /\s*(?:-|–|—|\.\.)\s*|\s+(?:to|through|up to)\s+/g

/** A list of rows that is longer is none. */
const mostLines = 12

/**
 * The groups of rows that the line `at` names, and how many lines it takes to say which rows they have, where a list of them goes on; none
 * where what it names is no row. `ids` are the rows in order.
 */
export function groupsAt(lines: MailLine[], at: number, ids: Set<string>): { groups: SpokenGroup[]; length: number } {
  const none = { groups: [], length: 1 }
  const [first, ...further] = lines.slice(at, at + mostLines)
  if (!first) return none
  let text = first.text.trim()
  for (let length = 1; ; length++) {
    const groups = groupsIn(text, ids)
    const next = further[length - 1]
    if (groups.length > 0) return { groups: groups.map((group) => ({ ...group, line: first.line })), length }
    const before = lines[at + length - 1]
    const isList = starting.test(first.text) && !/:\s/.test(text)
    if (!isList || !next || !before || next.text.trim() === '') return none
    if (!/,$/.test(before.text) && !/^\s+\S/.test(next.text) && !isRestOf(before, next)) return none
    text = `${text} ${next.text.trim()}`
  }
}

function groupsIn(text: string, ids: Set<string>): Omit<SpokenGroup, 'line'>[] {
  const pieces = text.split(between)
  const groups = pieces.flatMap((piece) => {
    const [, listed = '', label = ''] = grouping.exec(piece) ?? numbered.exec(piece) ?? []
    const rows = label === '' ? undefined : rowsIn(listed.replaceAll('#', ''), [...ids])
    return rows ? [{ rows, label }] : []
  })
  return groups.length === pieces.length ? groups : []
}

/** The rows of a list such as `1, 3-5 and 7`; undefined where something else is in it. */
function rowsIn(listed: string, ids: string[]): string[] | undefined {
  const items = listed.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/)
  const rows = items.map((one) => {
    if (ids.includes(one)) return [one]
    // An id may have a dash of its own.
    for (const { 0: separator, index } of one.matchAll(through)) {
      const [from, to] = [ids.indexOf(one.slice(0, index)), ids.indexOf(one.slice(index + separator.length))]
      if (from >= 0 && to >= from) return ids.slice(from, to + 1)
    }
    return undefined
  })
  return rows.includes(undefined) ? undefined : [...new Set(rows.flatMap((own) => own ?? []))]
}
