import PostalMime from 'postal-mime'
import { htmlTables, htmlText } from './html-tables.ts'
import { type MailLine, mailLines } from './mail-line.ts'
import { type QuotedReading, tablesIn } from './tables-in.ts'

/** A message, or any text in its place. */
export interface Message {
  author?: string
  /** As in `2026-04-07`. */
  date?: string
  subject?: string
  messageId?: string
  /** The mailing list, by its name. */
  list?: string
  lines: MailLine[]
  tables: QuotedReading[]
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The messages that a file holds, each with its tables: a raw message, an mbox of several, a page of HTML, or any text. */
export async function readMessages(bytes: Uint8Array): Promise<Message[]> {
  const text = decode(bytes)
  if (/^From \S+.*\d{4}\r?\n/.test(text)) return await Promise.all(mboxParts(text).map(readMail))
  if (isMail(text)) return [await readMail({ text, first: 1 })]
  return [/<table[\s>]/i.test(text) ? readHtml(text) : readText(text)]
}

/** Header fields alone up to the first empty line, those of a message among them. */
function isMail(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  const isField = (line: string) => /^[!-9;-~]+:(\s|$)/.test(line) || /^[ \t]+\S/.test(line)
  return (
    lines.every(isField) && lines.filter((line) => /^(from|date|subject|message-id|received):/i.test(line)).length > 1
  )
}

/** The parts of an mbox, each with the number of its first line. */
function mboxParts(text: string): { text: string; first: number }[] {
  const starts = [...text.matchAll(/^From \S+.*\d{4}\r?\n/gm)].filter(
    ({ index }) => index === 0 || /\n\r?\n$/.test(text.slice(Math.max(0, index - 3), index)),
  )
  return starts.map((start, at) => {
    const from = start.index + start[0].length
    return {
      text: text.slice(from, starts[at + 1]?.index).replaceAll(/^>(>*From )/gm, '$1'),
      first: text.slice(0, from).split('\n').length,
    }
  })
}

async function readMail({ text, first }: { text: string; first: number }): Promise<Message> {
  const { from, date, subject, messageId, headers, text: plain = '', html } = await PostalMime.parse(text)
  // Where the text is there as it is, lines are told by their numbers in the file.
  const start = text.replaceAll('\r\n', '\n').indexOf(plain.replaceAll('\r\n', '\n').trimEnd().slice(0, 400))
  const line = start < 0 ? 1 : first - 1 + text.slice(0, start).split('\n').length
  const whole = mailLines(plain === '' && html ? htmlText(html) : plain, line)
  const own = tablesIn(whole)
  const listId = headers.find(({ key }) => key === 'list-id')?.value
  const list = /<([^.>]+)/.exec(listId ?? '')?.[1]
  const author = from?.name || from?.address
  return {
    ...(author ? { author } : {}),
    ...(date && /^\d{4}-\d\d-\d\d/.test(date) ? { date: date.slice(0, 10) } : {}),
    ...(subject ? { subject } : {}),
    ...(messageId ? { messageId } : {}),
    ...(list ? { list } : {}),
    lines: whole,
    tables: own.length > 0 || !html ? own : htmlTables(html).map((reading) => ({ ...reading, depth: 0 })),
  }
}

const readHtml = (text: string): Message => ({
  lines: mailLines(htmlText(text)),
  tables: htmlTables(text).map((reading) => ({ ...reading, depth: 0 })),
})

/** What a saved page of an archive says above the message. */
function readText(text: string): Message {
  const lines = mailLines(text)
  const head = lines.slice(0, 12).map((line) => line.text)
  const field = (name: string) => head.flatMap((line) => new RegExp(`^${name}:\\s*(.+)$`, 'i').exec(line)?.[1] ?? [])[0]
  const from = field('from')
  const date = dateIn(field('date') ?? '')
  const subject = field('subject') ?? (from === undefined ? undefined : head.find((line) => line.trim() !== ''))
  return {
    ...(from === undefined ? {} : { author: nameIn(from) }),
    ...(date === undefined ? {} : { date }),
    ...(subject === undefined ? {} : { subject: subject.trim() }),
    lines,
    tables: tablesIn(lines),
  }
}

/** A name without its address. */
const nameIn = (text: string): string =>
  text
    .replace(/\s*<[^>]*>\s*$/, '')
    .replaceAll(/^"|"$/g, '')
    .trim() || text.trim()

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const named = new RegExp(String.raw`(?:\b(\d{1,2})\s+)?\b(${months.join('|')})[a-z]*\.?(?:\s+(\d{1,2})\b)?`, 'i')

/** The day that a text names, as in `Tue Apr 07 2026` or `7 April 2026`; undefined where it names none. */
function dateIn(text: string): string | undefined {
  const iso = /\b(\d{4}-\d\d-\d\d)\b/.exec(text)?.[1]
  if (iso) return iso
  const [, before, name = '', after] = named.exec(text) ?? []
  const day = Number(before ?? after)
  const year = /\b((?:19|20)\d\d)\b/.exec(text)?.[1]
  const month = months.indexOf(name.toLowerCase()) + 1
  return month > 0 && day > 0 && year
    ? [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
    : undefined
}

/** Who wrote what is quoted so deeply, and when, by the line above the quoting that says so: `On Tue, ... Yan Zhao wrote:`. */
export function quotedAuthor(lines: MailLine[], depth: number): { author?: string; date?: string } {
  const first = lines.findIndex((line) => line.depth >= depth)
  const above = lines
    .slice(Math.max(0, first - 4), first)
    .filter((line) => line.depth === depth - 1)
    .map(({ text }) => text.trim())
    .join(' ')
  const [, said = ''] = /\bOn (.+?) wrote:\s*$/i.exec(above) ?? []
  const date = dateIn(said)
  const author = nameIn(
    said.replace(/^.*(?:\d{4}|[+-]\d{4}|\b[AP]M|\d{1,2}:\d\d(?::\d\d)?),?(?=\s)/, '').replace(/^[\s,]+/, ''),
  )
  return { ...(author === '' ? {} : { author }), ...(date === undefined ? {} : { date }) }
}
