import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { contentSetting, setContent } from '../../load/environment.ts'
import { counted } from '../../derive/count-text.ts'
import { against, type TakenMessage } from '../../mail/against.ts'
import { type Choices, importTable, type Refusal } from '../../mail/import-table.ts'
import { toWrite, unexplained } from '../../mail/matrix-of-sheet.ts'
import { pairingOf } from '../../mail/pairing.ts'
import type { Matrix } from '../../model/matrix.ts'
import { differencesText } from '../../render/report/differences-text.ts'
import { problemsText } from '../../render/report/problems-text.ts'
import { visible } from '../../render/report/visible.ts'
import { matrixFiles } from '../../write/matrix-files.ts'
import { draftOf } from '../matrix-draft.ts'
import { findMatrix } from '../find-matrix.ts'
import { parseWords } from '../parse-words.ts'
import { soundMatrices } from '../sound-content.ts'
import { takeInMessage, Untaken } from '../take-in-message.ts'
import { type Verb, WrongUse } from '../verb.ts'

const options = {
  id: { type: 'string' },
  inputs: { type: 'string' },
  any: { type: 'string', multiple: true },
  table: { type: 'string' },
  content: { type: 'string' },
  date: { type: 'string' },
  quote: { type: 'boolean' },
  force: { type: 'boolean' },
  against: { type: 'string' },
  take: { type: 'boolean' },
  partial: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export default {
  usage: `usage: scenarios import FILE|- [--id ID] [--table N] [--inputs HEADINGS] [--any WORD]... [--date DATE] [--quote]
                                    [--force]
       scenarios import FILE|- --against ID [--take] [--partial] [--table N] [--inputs HEADINGS] [--any WORD]...
                                    [--date DATE] [--quote] [--json]

Takes the table of a message over as a matrix that passes the check: a raw message, an mbox, a saved page of an archive,
HTML, or any text with a table. It says what it made of the table and why; what a person has to decide is said with the
lines of the message, and then nothing is written. Quoting is taken off; legends, groups of rows and footnotes around the
table are found.

With --against it writes nothing and says what the message changes of a matrix, cell by cell, against the latest message that
the matrix has on record; rows are found by their combinations, whatever their numbers. Exit code 1 if anything differs.

With --take the matrix takes that over: the message is recorded under posted/, cells that stood as posted are as it has them,
new rows and notes come, rows that it has no more are retired, and what was changed here stays. Whatever a person has to look
at is said, and what the check says since. Exit code 1 if the check says anything; what the matrix has no word for is refused.

  --id ID            of the matrix, and its folder; made of the subject where left out
  --table N          which of several tables
  --inputs HEADINGS  the columns that are given, as in 'old,new,shared'; left out: those whose combinations tell the rows
                     apart
  --any WORD         what stands for every value; else what the message, or the rows, say
  --date DATE        when the message was sent, where it does not say so: what it says is recorded under posted/
  --quote            keep the message's own words on the legend and in footnotes, as quotations; else of these the
                     record has digests, which tell whether another message says the same
  --content DIR      the folder of matrices; CONTENT, or src/content, where left out
  --force            replace the matrix, with all that it has
  --against ID       a matrix that is there
  --take             take over what the message changes
  --partial          the message has some of the rows only; the others stand
  --json             the differences as \`scenarios diff --json\` has them

  scenarios import mail.txt --id doors
  scenarios import v2.txt --against doors
  scenarios import v2.txt --against doors --take
  curl -s https://example.org/raw | scenarios import - --id doors --inputs door,key
`,
  async run(words) {
    const { values, positionals } = parseWords({ args: words, options, allowPositionals: true })
    const { force = false, content, inputs, any, table, id, date, quote = false } = values
    const { take = false, partial = false, json = false } = values
    const [alone] = Object.entries({ take, partial, json }).find(([, isSaid]) => isSaid) ?? []
    if (alone !== undefined && values.against === undefined)
      throw new WrongUse(`\`--${alone}\` goes with --against\n  allowed: scenarios import FILE --against ID --${alone}`)
    const [making] = Object.entries({ id: id !== undefined, force }).find(([, isSaid]) => isSaid) ?? []
    if (making !== undefined && values.against !== undefined)
      throw new WrongUse(
        `\`--${making}\` is for a new matrix\n  allowed: scenarios import FILE --${making}, without --against`,
      )
    const [name, ...others] = positionals
    if (name === undefined || others.length > 0)
      throw new WrongUse('import takes one file\n  allowed: scenarios import FILE, or - for stdin')
    if (table !== undefined && !/^[1-9]\d{0,5}$/.test(table))
      throw new WrongUse(`--table: \`${table}\` is no number\n  allowed: the number of a table, from 1`)
    if (date !== undefined && !z.iso.date().safeParse(date).success)
      throw new WrongUse(`--date: \`${date}\` is no day\n  allowed: as in 2026-04-07`)
    if (content !== undefined) setContent(resolve(content))
    const choices: Choices = {
      ...(id === undefined ? {} : { id }),
      ...(table === undefined ? {} : { table: Number(table) }),
      ...(inputs === undefined ? {} : { inputs: inputs.split(',').map((one) => one.trim()) }),
      ...(any === undefined ? {} : { any }),
      ...(date === undefined ? {} : { date }),
      isQuoted: quote,
    }
    const own = values.against === undefined ? undefined : ownMatrix(values.against)
    const found = await importTable(bytesOf(name), own ? { ...choices, like: own } : choices)
    if ('refusals' in found) {
      process.stderr.write(found.refusals.map((refusal) => refusalText(name, refusal)).join(''))
      return 1
    }
    if (own) {
      process.stderr.write(found.said.map((line) => `${visible(line)}\n`).join(''))
      const changes = { isPartial: partial, isJson: json, date: found.matrix.posted[0]?.id }
      return take ? taken(own.id, name, found, changes) : told(own, found, changes)
    }
    const { matrix, said } = found
    const draft = draftOf(matrix.id, matrixFiles(matrix), contentSetting())
    if (draft.problems.length > 0) {
      process.stderr.write(said.map((line) => `${visible(line)}\n`).join(''))
      process.stderr.write(problemsText(draft.problems, 'in what would be written; nothing was'))
      return 1
    }
    await draft.place(force)
    process.stdout.write(
      [
        `${draft.path}: ${counted(matrix.rows.length, 'row')}, ${counted(matrix.groups.length, 'group')}, ${counted(matrix.notes.length, 'note')}`,
        ...said,
        ...(matrix.posted.length > 0
          ? []
          : ['not recorded under posted/, as the message has no date (--date says it)']),
        `left to write: ${leftWords(matrix)}`,
      ]
        .map((line) => `${visible(line)}\n`)
        .join(''),
    )
    return 0
  },
} satisfies Verb

/** What a person has to write, where nobody has. */
function leftWords({ summary, legend, notes }: Matrix): string {
  const words = legend.filter(({ text }) => text === toWrite || text === unexplained).length
  const texts = notes.filter(({ body }) => body === toWrite).length
  return [
    ...(summary === toWrite ? ['the summary'] : []),
    ...(words > 0 ? [`${counted(words, 'word')} of the legend`] : []),
    ...(texts > 0 ? [counted(texts, 'note')] : []),
  ].join(', ')
}

const ownMatrix = (id: string): Matrix =>
  findMatrix(
    soundMatrices().map(({ matrix }) => matrix),
    id,
  )

/** How what a message changes is told, and which day it is of. */
interface Changes {
  isPartial: boolean
  isJson: boolean
  date: string | undefined
}

/** Prints what a message changes of a matrix; gives the exit code. */
function told(own: Matrix, message: TakenMessage, { isPartial, isJson }: Changes): number {
  const pairing = pairingOf(own, message.matrix)
  const differences = against(own, message, pairing, isPartial)
  printChanges(differences, pairing.unsure, isJson)
  return differences.length === 0 ? 0 : 1
}

function printChanges(differences: ReturnType<typeof against>, unsure: string[], isJson: boolean): void {
  for (const line of unsure) process.stderr.write(`unsure: ${visible(line)}\n`)
  process.stdout.write(isJson ? `${JSON.stringify(differences, null, 2)}\n` : differencesText(differences))
}

/** Takes a message into a matrix, and prints what that changed and what is left to look at; gives the exit code. */
function taken(id: string, name: string, message: TakenMessage, { isPartial, isJson, date }: Changes): number {
  if (date === undefined) throw new WrongUse('the message has no date\n  allowed: --date with the day it was sent on')
  try {
    const made = takeInMessage(id, contentSetting(), message, date, isPartial)
    printChanges(made.differences, made.unsure, isJson)
    const said = [`recorded as posted/${made.id}.yaml`, ...made.open.map((line) => `to look at: ${line}`)]
    process.stderr.write(said.map((line) => `${visible(line)}\n`).join(''))
    if (made.problems.length > 0) process.stderr.write(problemsText(made.problems, 'to be mended'))
    return made.problems.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof Untaken)) throw error
    process.stderr.write(error.refusals.map((refusal) => refusalText(name, refusal)).join(''))
    return 1
  }
}

const refusalText = (name: string, { line, message, allowed }: Refusal): string =>
  `${visible(`${name}${line === undefined ? '' : `:${line}`}: ${message}`)}\n${allowed === undefined ? '' : `  allowed: ${visible(allowed)}\n`}`

/** The bytes of a file, or of stdin for `-`. Throws {@link WrongUse} for what cannot be read. */
function bytesOf(name: string): Uint8Array {
  try {
    return readFileSync(name === '-' ? 0 : name)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === undefined) throw error
    const reason =
      { ENOENT: 'no such file', EISDIR: 'a folder', EACCES: 'permission denied' }[String(code)] ?? String(code)
    throw new WrongUse(
      `\`${name}\` cannot be read: ${reason}\n  allowed: a file with a message or a table, or - for stdin`,
    )
  }
}
