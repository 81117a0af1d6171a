import { answerTo, type Condition, columnAnswer, emptyReason } from '../../derive/answers.ts'
import { countingRows } from '../../derive/counting-rows.ts'
import { currentRows } from '../../derive/coverage.ts'
import { makersOf } from '../../derive/made-by.ts'
import { wordsOf } from '../../derive/matching-rows.ts'
import { outcomesOf } from '../../derive/outcomes.ts'
import type { Input, Matrix, Row } from '../../model/matrix.ts'
import { rangeWords, spanOf } from '../../model/number-range.ts'
import type { Where } from '../../model/where.ts'
import { whyNotCounted } from '../../derive/why-not-counted.ts'
import { permalink } from '../../derive/addresses.ts'
import { rowAsJson } from '../../render/data/matrix-json.ts'
import { rowTable } from '../../render/text/row-table.ts'
import { textLines } from '../../render/text/text-form.ts'
import { findMatrix } from '../find-matrix.ts'
import { parseWords } from '../parse-words.ts'
import { publishedSite } from '../site.ts'
import { soundContent } from '../sound-content.ts'
import { type Verb, WrongUse } from '../verb.ts'

export default {
  usage: `usage: scenarios find [--matrix MATRIX] [--COLUMN WORD]... [--group GROUP] [--note NOTE] [--made CONTEXT] [--json]

COLUMN is an input, a verdict or a derived column by its id. A row whose input is X, or a list, matches each value that it
covers. A column given twice, or with a comma, matches either word; a numeric one takes numbers and ranges. Without any, all
rows. Rows whose verdict is left open follow apart; --json has only the others. A row that counts for nothing of what is
asked, as rows before it do, is left out, and named on stderr.

  --made    rows that a flow of the checked release makes in the context, where the matrix has contexts
  --json    an array of rows as in matrix.json

  scenarios find --old NP --new leaf --shared N
  scenarios find --made mirror
  scenarios find --hittable Y,warn --json
`,
  async run(words) {
    const content = soundContent()
    const matrices = content.matrices.map(({ matrix }) => matrix)
    const at = words.findIndex((word) => /^--matrix(=|$)/.test(word))
    const name = at < 0 ? undefined : (/^--matrix=(.*)$/s.exec(words[at] ?? '')?.[1] ?? words[at + 1])
    const matrix = findMatrix(matrices, name)
    const columns = columnsOf(matrix)
    refuseUnknown(words, [...columns.keys()])
    const { values } = parseWords({
      args: words,
      options: {
        matrix: { type: 'string' },
        json: { type: 'boolean' },
        ...Object.fromEntries([...columns.keys()].map((id) => [id, { type: 'string', multiple: true } as const])),
      },
    })
    const asked = whereOf(matrix, columns, values)
    const conditions = conditionsOf(matrix, asked)
    const counting = new Set(countingRows(matrix, asked))
    const matching = currentRows(matrix).filter((row) => answerTo(conditions, row) !== 'no')
    const answering = (answer: string) =>
      matching.filter((row) => counting.has(row) && answerTo(conditions, row) === answer)
    const [rows, open] = [answering('yes'), answering('open')]
    const beaten = matching.filter((row) => !counting.has(row))
    const notes = whyNotCounted(matrix, asked, beaten)
    if (rows.length === 0 && notes.length === 0 && !values.json)
      notes.push(emptyReason(conditions, currentRows(matrix)))
    for (const note of notes) process.stderr.write(`${note}\n`)
    if (values.json) {
      const site = publishedSite(content.site.settings)
      const found = rows.map((row) => rowAsJson(matrix, row, (id) => permalink(site, matrix.id, id)))
      process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
      return 0
    }
    const writeTable = (rows: Row[]) => process.stdout.write(`${textLines([rowTable(matrix, rows)]).join('\n')}\n`)
    if (rows.length > 0) writeTable(rows)
    if (open.length > 0) {
      process.stdout.write(`${rows.length > 0 ? '\n' : ''}left open:\n\n`)
      writeTable(open)
    }
    return 0
  },
} satisfies Verb

/** Throws {@link WrongUse} for an option that is no column. */
function refuseUnknown(words: string[], columns: string[]): void {
  const names = words.flatMap((word) => /^--([^=]+)/.exec(word)?.[1] ?? [])
  const unknown = names.find((name) => ![...columns, 'matrix', 'json'].includes(name))
  if (unknown !== undefined) throw new WrongUse(`no column \`${unknown}\`\n  allowed: ${columns.join(', ')}`)
}

/** The words that each option allows. */
const columnsOf = ({ inputs, verdicts, groups, notes, outcomes, contexts = [] }: Matrix): Map<string, string[]> =>
  new Map([
    ...inputs.map(({ id, values }): [string, string[]] => [id, values.map(({ id }) => id)]),
    ...verdicts.map(({ id, marks }): [string, string[]] => [id, marks.map(({ id }) => id)]),
    ...(outcomes?.columns ?? []).map(({ id }): [string, string[]] => [id, (outcomes?.order ?? []).map(({ id }) => id)]),
    ['group', groups.map(({ id }) => id)],
    ['note', notes.map(({ id }) => id)],
    ...(contexts.length > 0 ? [['made', contexts.map(({ id }) => id)] as [string, string[]]] : []),
  ])

/** What was asked for as conditions on rows. */
const conditionsOf = (matrix: Matrix, where: Where): Condition<Row>[] =>
  Object.entries(where).map(([column, asked]) => {
    const verdict = matrix.verdicts.find(({ id }) => id === column)
    const open = verdict?.marks.flatMap((mark) => (mark.open ? [mark.id] : [])) ?? []
    return {
      label: `${column} ${asked.join(' or ')}`,
      answer: (row) =>
        columnAnswer(
          asked,
          column === 'made'
            ? contextsOf(matrix, row)
            : (outcomeIn(matrix, row, column) ?? wordsOf(row, column, matrix)),
          open,
        ),
    }
  })

/** The outcome of a row in a derived column; undefined where the column is another. */
function outcomeIn(matrix: Matrix, row: Row, column: string): string[] | undefined {
  const outcome = outcomesOf(matrix, row).find((one) => one.column.id === column)
  return outcome && [outcome.mark.id]
}

/** The contexts in which a row is made. */
const contextsOf = (matrix: Matrix, row: Row): string[] => makersOf(matrix, row).flatMap(({ contexts }) => contexts)

/** The ids of the ranges of a numeric input that have one of the numbers asked for; the word itself where it is no number. */
function rangesWith(input: Input | undefined, word: string): string[] {
  const asked = input?.numbers && spanOf(word, input.numbers)
  if (!input || !asked) return [word]
  return input.values.flatMap(({ id, span }) => (span && span.low <= asked.high && span.high >= asked.low ? [id] : []))
}

function whereOf({ inputs }: Matrix, columns: Map<string, string[]>, values: Record<string, unknown>): Where {
  const where: Where = {}
  for (const [column, allowed] of columns) {
    const given = values[column]
    if (!Array.isArray(given)) continue
    const input = inputs.find(({ id }) => id === column)
    const wanted = given.flatMap((word) => String(word).split(',')).flatMap((word) => rangesWith(input, word))
    const unknown = wanted.find((word) => !allowed.includes(word))
    if (unknown !== undefined) {
      const forms = [...allowed, ...(input?.numbers ? [rangeWords] : [])].join(', ')
      throw new WrongUse(`unknown \`${unknown}\` for --${column}\n  allowed: ${forms || 'none'}`)
    }
    where[column] = wanted
  }
  return where
}
