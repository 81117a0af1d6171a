import { dayIn, nameIn } from './day-and-name.ts'
import type { MailLine } from './mail-line.ts'
import type { MessageHead } from './message-head.ts'

/** `From: Ada Smith`, indented or not, with a tab in place of the colon, or with stars around the name, as pages of archives have it. */
const field = /^\s*\**(from|date|sent|subject|list|message-id|newsgroups)\**(?::\**|\t)\s*(\S.*)$/i
/** What public-inbox says above each message of a page. */
const inbox = /^From: (.+?) @ (\d{4}-\d\d-\d\d)(?: \d\d:\d\d UTC)?(?: \(permalink.*)?$/
/** Fields further down belong to the message itself, or to one that is forwarded. */
const mostAbove = 60

/** So many lines have the fields. */
const mostFields = 12
/** Fields beside those that are read. */
const others = /^\s*\**(?:to|cc|in-reply-to|references|reply-to|user-agent|sender)\**(?::|\t)/i

/** The lines with the fields above a message; none where there are not two at least. */
function fieldLines(lines: MailLine[]): MailLine[] {
  const above = lines.slice(0, mostAbove).filter(({ depth }) => depth === 0)
  const isField = ({ text }: MailLine) => field.test(text)
  const first = above.findIndex((line, at) => isField(line) && above.slice(at, at + 4).filter(isField).length > 1)
  return first < 0
    ? []
    : above.slice(first, first + mostFields).filter((line) => isField(line) || others.test(line.text))
}

/** The lines of a page without those of its fields, which are no words of the message. */
export function pageBody(lines: MailLine[]): MailLine[] {
  const fields = new Set(fieldLines(lines))
  return lines.map((line) => (fields.has(line) ? { ...line, text: '' } : line))
}

/** What a saved page of an archive, or any text, says above its message. */
export function pageHead(lines: MailLine[]): MessageHead {
  const above = lines.slice(0, mostAbove).filter(({ depth }) => depth === 0)
  const fields = new Map<string, string>()
  for (const { text } of fieldLines(lines)) {
    const [, name = '', value = ''] = field.exec(text) ?? []
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim())
  }
  const [, sender, day] = above.flatMap(({ text }) => [inbox.exec(text) ?? []]).find((one) => one.length > 0) ?? []
  const from = sender ?? fields.get('from')
  const date = day ?? dayIn(fields.get('date') ?? fields.get('sent') ?? '')
  const headline = above.find(({ text }) => text.trim() !== '')?.text.trim()
  const subject = fields.get('subject') ?? (from === undefined ? undefined : headline?.replace(/^\* /, ''))
  // MARC writes addresses so that nobody harvests them.
  const messageId = fields
    .get('message-id')
    ?.replaceAll(' () ', '@')
    .replaceAll(' ! ', '.')
    .replace(/^<?([^\s>]+).*$/, '<$1>')
  const list = fields.get('list')
  return {
    ...(from === undefined ? {} : { author: nameIn(from.replace(/ \S+ \(\) .*$/, '')) }),
    ...(date === undefined ? {} : { date }),
    ...(subject === undefined ? {} : { subject }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(list === undefined ? {} : { list }),
  }
}

/** The messages of a page on which public-inbox has a whole thread, else the one. */
export function pageParts(lines: MailLine[]): MailLine[][] {
  const starts = lines.flatMap(({ text, depth }, at) => (depth === 0 && inbox.test(text) ? [at] : []))
  // The subject of each stands above its sender.
  const cuts = starts.slice(1).map((start) => {
    const above = lines.slice(0, start).findLastIndex(({ text }) => text.startsWith('* '))
    return above > start - 20 ? above : start
  })
  return [0, ...cuts].map((from, at) => lines.slice(from, cuts[at]))
}
