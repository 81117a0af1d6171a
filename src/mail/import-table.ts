import { columnLabel } from '../derive/cell-text.ts'
import { combinationText } from '../derive/combination-text.ts'
import { coverageOf, isDecidable } from '../derive/coverage.ts'
import type { Matrix } from '../model/matrix.ts'
import { filledDown } from './filled-down.ts'
import type { FoundTable } from './found-table.ts'
import { htmlStyle } from './html-tables.ts'
import { asPosted, isAbout, likeColumns } from './like-columns.ts'
import { withoutMarksOfForm } from './marks-of-form.ts'
import { matrixOfSheet, type Origin } from './matrix-of-sheet.ts'
import { type Message, readMessages } from './message.ts'
import { addressId, subjectWords } from './names.ts'
import { type PostedMessage, postedOfSheet, withPosted } from './posted-of-sheet.ts'
import { quotedPart } from './quoted-part.ts'
import { NoColumn, rolesOf, type Told } from './roles.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { unexplainedWords } from './unexplained-words.ts'
import type { QuotedReading } from './tables-in.ts'

/** Why a table cannot be taken over, or what a person has to decide. */
export interface Refusal {
  /** The line of what was given. */
  line?: number
  message: string
  allowed?: string
}

/** What a person says beside the message. */
export interface Choices extends Told {
  /** The id of the matrix; made of the subject where left out. */
  id?: string
  /** Which of several tables, from 1. */
  table?: number
  /** Whether the words of the message are kept, as quotations. */
  isQuoted?: boolean
  /** The day of the message, as in `2026-04-07`, instead of the one that it says. */
  date?: string
  /** The matrix that the message is about, whose columns its own are taken for. */
  like?: Matrix
}

/** A matrix, what the message says for the record, the line of each row, and what was made of it, in a sentence each; or why there is none. */
export type Imported =
  | { matrix: Matrix; message: PostedMessage; lines: Record<string, number>; isNamed: boolean; said: string[] }
  | { refusals: Refusal[] }

/** Larger ones are no messages. */
const mostBytes = 4_000_000
/** So many rows and columns are taken over at most. */
const mostRows = 2000
const mostColumns = 40
/** So many of several tables are told, and so many rows that are wrong. */
const mostTold = 10
const mostWrong = 20
/** So many guesses about lines are told. */
const mostUnsure = 4

/** The table of a message, a file of messages, a page or any text as a matrix. Asks nothing: what is open is refused with what it takes. */
export async function importTable(bytes: Uint8Array, choices: Choices): Promise<Imported> {
  if (bytes.length > mostBytes)
    return refused({ message: `${bytes.length} bytes are no message`, allowed: `at most ${mostBytes}` })
  const messages = await readMessages(bytes)
  const found = foundIn(messages)
  const own = choices.like ? found.flatMap((one, at) => (isAbout(one.reading.table, choices.like) ? [at + 1] : [])) : []
  const { table = found.length === 1 ? 1 : own.length === 1 ? (own[0] ?? 0) : 0 } = choices
  if (found.length === 0) return refused(noTable(messages))
  const chosen = found[table - 1]
  if (!chosen) {
    const told = found.slice(0, mostTold).map(({ reading }, at) => `${at + 1}: ${tableText(reading.table)}`)
    const more = found.length > mostTold ? [`${found.length - mostTold} more`] : []
    return refused({
      message: `${found.length === 1 ? 'there is one table' : `there are ${found.length} tables`}: ${[...told, ...more].join('; ')}`,
      allowed: '--table with the number of one',
    })
  }
  return takeOver(chosen, choices)
}

interface Found {
  message: Message
  reading: QuotedReading
}

/** The tables of messages; one that others quote whole counts where it is quoted least. */
function foundIn(messages: Message[]): Found[] {
  const found = messages.flatMap((message) => message.tables.map((reading) => ({ message, reading })))
  const same = Map.groupBy(found, ({ reading: { table } }) =>
    JSON.stringify([table.header, table.rows.map(({ cells }) => cells)]),
  )
  const least = [...same.values()].map(
    (all) => all.toSorted((one, other) => one.reading.depth - other.reading.depth)[0],
  )
  return found.filter((one) => least.includes(one))
}

const refused = (...refusals: Refusal[]): Imported => ({ refusals })

const noTable = (messages: Message[]): Refusal => ({
  message: `no table in ${messages.reduce((sum, { lines }) => sum + lines.length, 0)} lines`,
  allowed:
    'cells between bars, in a grid, below each other, or set apart by tabs or commas; a header and two rows at least',
})

const tableText = (table: FoundTable): string =>
  `lines ${table.from} to ${table.to}, ${table.style}, ${table.rows.length} rows of ${headsText(table, 6, ' ')}`

const headsText = ({ header }: FoundTable, most: number, between = ', '): string =>
  header
    .slice(0, most)
    .map((head) => `\`${head}\``)
    .join(between)

function takeOver({ message, reading: { table, ragged, depth, unsure = [] } }: Found, choices: Choices): Imported {
  if (ragged.length > 0)
    return refused(
      ...ragged.slice(0, mostWrong).map(({ line, message }) => ({
        line,
        message,
        allowed: `a cell for each of ${headsText(table, mostColumns)}`,
      })),
    )
  if (table.rows.length > mostRows)
    return refused({
      line: table.from,
      message: `a table of ${table.rows.length} rows`,
      allowed: `at most ${mostRows}`,
    })
  if (table.header.length > mostColumns)
    return refused({
      line: table.from,
      message: `a table of ${table.header.length} columns`,
      allowed: `at most ${mostColumns}`,
    })
  const { lines: own, ...attribution } = quotedPart(message.lines, depth, table.from)
  const around = table.style === htmlStyle ? own : own.filter(({ line }) => line < table.from || line > table.to)
  const sheet = asPosted(sheetOf(withoutMarksOfForm(table, around), around), choices.like)
  const origin = originOf(message, depth > 0, attribution, choices)
  const more = unsure.length > mostUnsure ? [`and ${unsure.length - mostUnsure} more such lines`] : []
  const found = [tableText(table), ...unsure.slice(0, mostUnsure), ...more]
  const plain = matrixOf(sheet, origin, found, choices)
  const filled = filledDown(sheet)
  if (!filled || choices.any || isWhole(plain)) return plain
  const lines = `${filled.lines.length === 1 ? 'line' : 'lines'} ${filled.lines.slice(0, mostTold).join(', ')}`
  const other = matrixOf(
    filled.sheet,
    origin,
    [...found, `${lines}: empty cells are taken for what stands above`],
    choices,
  )
  return 'refusals' in other ? plain : other
}

/** Whether every combination has a row. */
const isWhole = (imported: Imported): boolean => 'matrix' in imported && imported.matrix.incomplete === undefined

function matrixOf(sheet: Sheet, origin: Origin, found: string[], choices: Choices): Imported {
  try {
    const like = likeColumns(sheet, choices.like)
    const any = [...(like.any ?? []), ...(choices.any ?? [])]
    const { roles, why } = rolesOf(sheet, { ...like, ...choices, ...(any.length > 0 ? { any } : {}) })
    const id = choices.id ?? addressId(subjectWords(origin.subject).slice(0, 3).join(' '), 'imported').toLowerCase()
    return settled({ hit: choices.like?.hit, ...sheet }, matrixOfSheet(sheet, roles, id, origin), origin, [
      ...found,
      ...why,
      ...unexplainedWords(sheet, roles),
    ])
  } catch (error) {
    if (!(error instanceof NoColumn)) throw error
    return refused({
      ...(sheet.rows[0] ? { line: sheet.rows[0].line } : {}),
      message: error.message,
      allowed: error.allowed.map((head) => `\`${head}\``).join(', '),
    })
  }
}

/** Whose table it is; what is quoted is not of the message that quotes it, and may have been sent on any day. */
function originOf(
  { lines: _, tables: __, ...head }: Message,
  isQuotedThere: boolean,
  attribution: Pick<Origin, 'author' | 'date'>,
  { isQuoted = false, date }: Choices,
): Origin {
  const { author, date: sent, messageId: ___, ...rest } = head
  const isOther = isQuotedThere || attribution.author !== undefined || attribution.date !== undefined
  const quotedIn = author !== undefined && sent !== undefined ? { quotedIn: { author, date: sent } } : {}
  const own = isOther ? { ...rest, ...attribution, ...quotedIn } : head
  return { ...own, isQuoted, ...(date === undefined ? {} : { date }) }
}

/** With what gaps and overlaps mean, where the table says so; where it does not, the rows that share combinations are refused. */
function settled(sheet: Sheet, matrix: Matrix, origin: Origin, said: string[]): Imported {
  const empty = matrix.inputs.find(({ values }) => values.length === 0)
  if (empty)
    return refused({
      message: `column \`${columnLabel(empty)}\` has nothing but what stands for every value`,
      allowed: '--inputs without it, or --any with something else',
    })
  if (!isDecidable(matrix))
    return refused({ message: 'rows cover one another in too many ways', allowed: '--inputs with other columns' })
  const { gaps, overlaps } = coverageOf(matrix)
  const hit =
    sheet.hit ??
    sheet.around.hit ??
    (overlaps.length > 0 && overlaps.every(({ isAgreed }) => isAgreed) ? 'any' : 'unique')
  const wrong = hit === 'first' ? [] : overlaps.filter(({ isAgreed }) => hit === 'unique' || !isAgreed)
  const lineOf = (id: string) => sheet.rows.find((row) => row.id === id)?.line
  if (wrong.length > 0)
    return refused(
      ...wrong.slice(0, mostWrong).map(({ rows: [one, other], combination, isAgreed }) => ({
        ...(lineOf(other.id) === undefined ? {} : { line: lineOf(other.id) as number }),
        message: `row \`${other.id}\` has ${combinationText(matrix.inputs, combination)}, as row \`${one.id}\` in line ${lineOf(one.id)} has, and says ${isAgreed ? 'the same' : 'otherwise'}`,
        allowed:
          'each combination once; --inputs with more columns, --any with what stands for every value, or `F` in the corner of the table where the first row counts',
      })),
    )
  const missing = gaps.map((gap) => combinationText(matrix.inputs, gap))
  const message = postedOfSheet(sheet, matrix, origin)
  const whole: Matrix = {
    ...matrix,
    ...(hit === 'unique' ? {} : { hit }),
    ...(gaps.length > 0 ? { incomplete: 'The message has no row for these.' } : {}),
  }
  return {
    matrix: origin.date === undefined ? whole : withPosted(whole, { ...message, id: origin.date }),
    message,
    isNamed: sheet.isNamed,
    lines: Object.fromEntries(sheet.rows.map(({ id, line }) => [id, line])),
    said: [
      ...said,
      ...(hit === 'unique'
        ? []
        : [`several rows for one combination: ${hit === 'first' ? 'the first counts' : 'they say the same'}`]),
      ...(gaps.length > 0
        ? [`no row for ${missing.slice(0, 4).join(', for ')}${gaps.length > 4 ? ` and ${gaps.length - 4} more` : ''}`]
        : []),
    ],
  }
}
