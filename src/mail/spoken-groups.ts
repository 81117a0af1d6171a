/** Rows that the message speaks of together, as in `Scenarios 1-5 are for mapping`. */
export interface SpokenGroup {
  first: string
  last: string
  label: string
  line: number
}

const noun = String.raw`(?:scenarios?|rows?|cases?|lines?|entries|entry|numbers?|nos?\.?|states?|rules?)`
const range = String.raw`(\S+?)(?:(?:\s*(?:-|–|—|\.\.)\s*|\s+(?:to|through|up to|and|&)\s+|,\s*)(\S+?))?`
const verb = String.raw`(?:\s+(?:are|is)\s+(?:for\s+|about\s+)?|\s+(?:for|cover|deal with)\s+|\s*:\s+)`
const grouping = new RegExp(String.raw`^(?:[-*•]\s+)?${noun}\s+${range}:?${verb}(.+?)[.,;]?$`, 'i')
const numbered = /^(?:[-*•]\s+)?#?(\d+)(?:\s*(?:-|–|—|\.\.)\s*|\s+to\s+)#?(\d+)\s*:\s+(.+?)[.,;]?$/
const between = new RegExp(String.raw`[,;.]\s+(?:and\s+)?(?=${noun}\s+\S+)`, 'i')

/** The groups of rows that a line names, by the ids of the first and the last; none where one of these is no id. */
export function groupsIn(text: string, ids: Set<string>): Omit<SpokenGroup, 'line'>[] {
  const groups = text.split(between).flatMap((piece) => {
    const [, first = '', last = first, label = ''] = grouping.exec(piece) ?? numbered.exec(piece) ?? []
    return label !== '' && ids.has(first) && ids.has(last) ? [{ first, last, label }] : []
  })
  return groups.length === text.split(between).length ? groups : []
}
