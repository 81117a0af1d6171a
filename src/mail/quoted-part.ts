import { dayIn, nameIn } from './day-and-name.ts'
import type { MailLine } from './mail-line.ts'

/** Who wrote a part of a message, and when, as far as the line above it says so. */
interface Attribution {
  author?: string
  date?: string
}

/** A part of a message that one person wrote. */
export interface QuotedPart extends Attribution {
  lines: MailLine[]
}

const original = /^\s*-{2,}\s*(?:original message|forwarded message|original-nachricht)\s*-{2,}\s*$/i

/**
 * The lines of the person whose text has the line `at`, which is quoted `depth` times: those of the same depth, from the line that
 * says who wrote them to the next such one. Answers in their midst have another depth.
 */
export function quotedPart(lines: MailLine[], depth: number, at: number): QuotedPart {
  const marks = lines.flatMap((_, index) => {
    const attribution = attributionAt(lines, index, depth)
    return attribution ? [{ index, ...attribution }] : []
  })
  const before = marks.findLast(({ index }) => (lines[index]?.line ?? 0) < at)
  const after = marks.find(({ index }) => (lines[index]?.line ?? 0) >= at)
  return {
    ...(before?.author === undefined ? {} : { author: before.author }),
    ...(before?.date === undefined ? {} : { date: before.date }),
    lines: lines.slice(before ? before.index + 1 : 0, after?.index).filter((line) => line.depth === depth),
  }
}

/** What a line says of who wrote what follows at this depth; undefined where it is no such line. */
function attributionAt(lines: MailLine[], index: number, depth: number): Attribution | undefined {
  const line = lines[index]
  if (!line) return undefined
  if (line.depth === depth && original.test(line.text)) return originalHead(lines.slice(index + 1, index + 8))
  if (line.depth !== depth - 1 || !/(?:wrote|writes|said|schrieb.*|a écrit)\s*:\s*$/i.test(line.text)) return undefined
  // It may go over several lines, and starts with `On` then.
  const above = lines.slice(Math.max(0, index - 3), index + 1).filter((one) => one.depth === line.depth)
  const from = above.findLastIndex(({ text }) => /^\s*(?:On|Am|Le)\s/.test(text))
  const said = (from < 0 ? [line] : above.slice(from)).map(({ text }) => text.trim()).join(' ')
  const [, told = ''] =
    /^(?:On\s|Am\s|Le\s|\*\s*)?(.+?),?\s+(?:wrote|writes|said|schrieb.*|a écrit)\s*:$/i.exec(said) ?? []
  const [, behind] = /schrieb\s+(.+?)\s*:$/i.exec(said) ?? []
  const date = dayIn(told)
  const author = nameIn(
    behind ?? told.replace(/^.*(?:\d{4}|[+-]\d{4}|\b[AP]M|\d{1,2}:\d\d(?::\d\d)?),?(?=\s)/, '').replace(/^[\s,]+/, ''),
  )
  return { ...(author === '' ? {} : { author }), ...(date === undefined ? {} : { date }) }
}

/** The head of a message below a line that says that it is one. */
function originalHead(lines: MailLine[]): Attribution {
  const field = (name: RegExp) => lines.flatMap(({ text }) => name.exec(text)?.[1] ?? [])[0]
  const from = field(/^\s*from:\s*(\S.*)$/i)
  const date = dayIn(field(/^\s*(?:sent|date):\s*(\S.*)$/i) ?? '')
  return { ...(from === undefined ? {} : { author: nameIn(from) }), ...(date === undefined ? {} : { date }) }
}
