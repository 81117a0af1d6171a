import PostalMime from 'postal-mime'
import { pageBody, pageHead, pageParts } from './archive-page.ts'
import { dayIn } from './day-and-name.ts'
import { htmlLines } from './html-lines.ts'
import { htmlTables } from './html-tables.ts'
import { lineNumbers } from './line-numbers.ts'
import type { MailLine } from './mail-line.ts'
import { mailLines } from './mail-lines.ts'
import type { MessageHead } from './message-head.ts'
import { withoutPatches } from './patch-lines.ts'
import { loosest } from './spaced-tables.ts'
import { type QuotedReading, tablesIn } from './tables-in.ts'

/** A message, or any text in its place. */
export interface Message extends MessageHead {
  lines: MailLine[]
  tables: QuotedReading[]
}

/** The messages that a file holds, each with its tables: a raw message, an mbox of several, a page of HTML, or any text. */
export async function readMessages(bytes: Uint8Array): Promise<Message[]> {
  // Each part of a message may have a charset of its own: until it is decoded a character is a byte.
  const raw = binaryText(bytes)
  if (/^From \S+.*\d{4}\r?\n/.test(raw)) return await Promise.all(mboxParts(raw).map(readMail))
  if (isMail(raw)) return [await readMail({ text: raw, first: 1 })]
  const text = decode(bytes)
  return isHtml(text) ? readHtml(text) : pageParts(withoutPatches(mailLines(text))).map(readPage)
}

/** Bytes as text: UTF-8, or, where they are none, as Windows has it in the west. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A character for each byte. */
function binaryText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text.replace(/^\u00ef\u00bb\u00bf/, '')
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (one) => one.charCodeAt(0))

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
  let [first, counted] = [1, 0]
  return starts.map((start, at) => {
    const from = start.index + start[0].length
    first += text.slice(counted, from).split('\n').length - 1
    counted = from
    return { text: text.slice(from, starts[at + 1]?.index).replaceAll(/^>(>*From )/gm, '$1'), first }
  })
}

const flowedText =
  /^content-type:[ \t]*text\/plain\b(?:[^\r\n]|\r?\n[ \t])*?\bformat="?flowed\b(?:[^\r\n]|\r?\n[ \t])*/im

async function readMail({ text, first }: { text: string; first: number }): Promise<Message> {
  // What flows is quoted, too, and is put together once that is known.
  const [flowed] = flowedText.exec(text) ?? []
  const fixed = text.replaceAll(/\bformat="?flowed\b/gi, (one) => one.replace(/flowed/i, 'fixed '))
  const { from, headers, subject, messageId, ...parts } = await PostalMime.parse(bytesOf(fixed))
  const plain = (parts.text ?? '').replaceAll('\r\n', '\n')
  const field = (name: string) => headers.find(({ key }) => key === name)?.value
  const whole =
    plain.trim() === '' && parts.html
      ? htmlLines(parts.html, lineNumbers(text, parts.html.replaceAll('\r\n', '\n'), first))
      : withoutPatches(
          mailLines(plain, {
            numbers: lineNumbers(text, plain, first),
            ...(flowed ? { flowed: /\bdelsp="?yes/i.test(flowed) ? 'joined' : 'spaced' } : {}),
          }),
        )
  const own = tablesIn(whole)
  const list = /<([^.>]+)/.exec(field('list-id') ?? '')?.[1]
  const author = from?.name || from?.address
  const date = dayIn(field('date') ?? field('sent') ?? '')
  const head = {
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    ...(subject ? { subject } : {}),
    ...(messageId ? { messageId } : {}),
    ...(list ? { list } : {}),
  }
  // Of a table in HTML the plain text has what looks like words below each other at most.
  if (own.some(({ table }) => table.style !== loosest) || !parts.html) return { ...head, lines: whole, tables: own }
  const numbers = lineNumbers(text, parts.html.replaceAll('\r\n', '\n'), first)
  const tables = htmlTables(parts.html, numbers)
  if (tables.length === 0) return { ...head, lines: whole, tables: own }
  return { ...head, lines: htmlLines(parts.html, numbers), tables }
}

const isHtml = (text: string): boolean =>
  /<table[\s>]/i.test(text) || /^\s*<(!doctype html|html|head|body)\b/i.test(text)

/** A page in HTML, whose tables may be drawn in its text. */
function readHtml(text: string): Message[] {
  const lines = withoutPatches(htmlLines(text))
  const tables = htmlTables(text)
  return tables.length > 0 ? [{ ...pageHead(lines), lines: pageBody(lines), tables }] : pageParts(lines).map(readPage)
}

function readPage(given: MailLine[]): Message {
  const lines = pageBody(given)
  return { ...pageHead(given), lines, tables: tablesIn(lines) }
}
