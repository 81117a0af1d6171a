import { once } from 'node:events'
import { isRelease } from '../../derive/holds-at.ts'
import { lockModes } from '../../model/entry-kinds.ts'
import { bitLines, changeLine } from '../../trace/change-line.ts'
import { ChangeDecoder } from '../../trace/change-decoder.ts'
import { changeJson } from '../../trace/change-json.ts'
import { HotGfns } from '../../trace/hot-gfns.ts'
import { type RowTable, rowTableOf } from '../../trace/row-table.ts'
import { formatsAt, roots, vendors } from '../../trace/spte-formats.ts'
import { summaryOf, summaryText } from '../../trace/summary.ts'
import { TraceScanner, type TraceSink } from '../../trace/trace-scanner.ts'
import { TransitionCounts } from '../../trace/transition-counts.ts'
import { findMatrix } from '../find-matrix.ts'
import { parseWords } from '../parse-words.ts'
import { ProgressBar } from '../progress-bar.ts'
import { soundContent } from '../sound-content.ts'
import { DamagedInput, openTrace, type TraceInput } from '../trace-input.ts'
import { type Verb, WrongUse } from '../verb.ts'

const options = {
  kernel: { type: 'string' },
  vendor: { type: 'string' },
  root: { type: 'string' },
  lock: { type: 'string' },
  matrix: { type: 'string' },
  summary: { type: 'boolean' },
  bits: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export default {
  usage: `usage: scenarios decode [FILE|-] [--kernel RELEASE] [--vendor VENDOR] [--root ROOT] [--lock MODE] [--summary|--bits] [--json]

Reads a trace (ftrace, trace-cmd report, perf script) or a kernel log, also as .gz, from a file or from stdin, and says of each
change of an SPTE which row it is. A line \`OLD NEW [LEVEL]\` in hex is a change, too. All other lines are passed over.

  --kernel   the release it comes from, such as v7.2; without it all that write such values are possible
  --vendor   intel, amd or tdx (a TD)
  --root     direct or mirror
  --lock     shared or exclusive, as mmu_lock was held; a trace does not say it, so that most changes can be of two rows
  --summary  counts: by row, by kind, first and last time, hot gfns
  --bits     below each change, what the bits of both values mean
  --json     one object a line, or the summary as one object
  --matrix   which matrix, where several are about SPTEs

Lines that look like a change but cannot be read are told on stderr, with the reason. Exit code 1 if there are any.

  scenarios decode trace.txt.gz --summary --kernel v6.12 --vendor intel
  dmesg | scenarios decode --lock shared
  echo 8000000000000000 80a0000123456f77 1 | scenarios decode --bits
`,
  async run(words) {
    const { values, positionals } = parseWords({ args: words, options, allowPositionals: true })
    const [file = '-', ...others] = positionals
    if (others.length > 0)
      throw new WrongUse(`decode takes one file, not \`${others[0]}\` as well\n  allowed: FILE or -`)
    if (values.bits && (values.summary || values.json))
      throw new WrongUse('--bits stands alone\n  allowed: --bits, --summary or --json')
    const lock = oneOf('lock', values.lock, lockModes)
    const candidates = candidatesOf(values)
    const input = await openTrace(file)
    const table = decodable(values.matrix)
    const counts = new TransitionCounts(candidates)
    const gfns = new HotGfns()
    const texts: string[] = []
    const missing = new Set<string>()
    const telling = tellUnreadable(file)
    const decoder = new ChangeDecoder(table, candidates, lock)
    const sink: TraceSink = {
      unreadable: telling.unreadable,
      change: values.summary
        ? (fields, { source }) => {
            counts.add(fields)
            if (source !== 'pair') gfns.add(fields.gfnHigh, fields.gfnLow)
          }
        : (fields, scanner) => {
            const change = decoder.found(fields, scanner)
            for (const input of change.match.missing) missing.add(input)
            texts.push(values.json ? JSON.stringify(changeJson(change)) : changeLine(change))
            if (values.bits) texts.push(...bitLines(change.transition))
          },
    }
    const scanner = new TraceScanner(sink)
    const damage = await scanAll(input, scanner, texts)
    telling.end()
    if (damage !== undefined) process.stderr.write(`scenarios: \`${file}\`: ${damage}\n`)
    if (values.summary) {
      const summary = summaryOf(table, { scanner, counts, gfns }, lock)
      process.stdout.write(values.json ? `${JSON.stringify(summary)}\n` : summaryText(summary))
      for (const input of Object.keys(summary.missing)) missing.add(input)
    }
    if (scanner.changes === 0)
      process.stderr.write(`scenarios: no change of an SPTE in ${scanner.line} lines of \`${file}\`\n`)
    for (const input of missing) process.stderr.write(`scenarios: ${missingText(table, input)}\n`)
    return scanner.unreadable > 0 || damage !== undefined ? 1 : 0
  },
} satisfies Verb

/** Reads all of the input, and writes what comes of it as it comes. Gives why it could not be read to its end. */
async function scanAll(input: TraceInput, scanner: TraceScanner, texts: string[]): Promise<string | undefined> {
  const bar = new ProgressBar(input.size)
  const write = async () => {
    if (texts.length === 0) return
    const isTaken = process.stdout.write(`${texts.join('\n')}\n`)
    texts.length = 0
    if (!isTaken) await once(process.stdout, 'drain')
  }
  try {
    for await (const piece of input.pieces) {
      scanner.push(piece)
      await write()
      bar.show(input.done())
    }
    return undefined
  } catch (error) {
    if (!(error instanceof DamagedInput)) throw error
    return error.message
  } finally {
    bar.end()
    scanner.end()
    await write()
  }
}

/** The rows of the matrix that is about SPTEs. */
function decodable(name: string | undefined): RowTable {
  // All of the content takes longer to read than a trace of a million lines.
  const content = soundContent((file) => file === 'matrix.yaml' || file.startsWith('rows'))
  const all = content.matrices.map(({ matrix }) => matrix)
  const matrices = name === undefined ? all.filter(({ decode }) => decode !== undefined) : all
  if (matrices.length === 0)
    throw new WrongUse('no matrix is about SPTEs\n  allowed: one with `decode` in its matrix.yaml')
  const matrix = findMatrix(matrices, name)
  if (matrix.decode === undefined)
    throw new WrongUse(`matrix \`${matrix.id}\` is not about SPTEs\n  allowed: one with \`decode\` in its matrix.yaml`)
  return rowTableOf(matrix, matrix.decode)
}

function candidatesOf(values: { kernel?: string; vendor?: string; root?: string }) {
  const { kernel } = values
  if (kernel !== undefined && !isRelease(kernel))
    throw new WrongUse(`\`${kernel}\` is no release\n  allowed: a release such as v7.2`)
  const vendor = oneOf('vendor', values.vendor, vendors)
  const root = oneOf('root', values.root, roots)
  const candidates = formatsAt({ kernel, vendor, root })
  if (candidates.length > 0) return candidates
  throw new WrongUse(
    vendor === 'intel' || vendor === 'amd'
      ? `--vendor ${vendor} has no mirror root\n  allowed: --vendor tdx, or --root direct`
      : `there are no TDs in ${kernel}\n  allowed: a release from v6.16 on`,
  )
}

function oneOf<Word extends string>(
  option: string,
  given: string | undefined,
  allowed: readonly Word[],
): Word | undefined {
  const word = allowed.find((one) => one === given)
  if (given !== undefined && word === undefined)
    throw new WrongUse(`unknown \`${given}\` for --${option}\n  allowed: ${allowed.join(', ')}`)
  return word
}

const missingText = ({ lock }: RowTable, input: string): string =>
  input === lock.input
    ? `\`${input}\` is open where several rows are named: ${lock.unsaid}; --lock says it`
    : `\`${input}\` is open where a line does not end in it: a value with bit 7 clear is a leaf at level 1 only`

const mostTold = 20

/** Tells the first unreadable lines one by one and counts the others. */
function tellUnreadable(file: string): { unreadable: TraceSink['unreadable']; end(): void } {
  let count = 0
  const name = file === '-' ? 'stdin' : file
  return {
    unreadable(line, reason) {
      count++
      if (count <= mostTold) process.stderr.write(`${name}:${line}: unreadable: ${reason}\n`)
    },
    end() {
      if (count > mostTold) process.stderr.write(`${name}: ${count - mostTold} more lines are unreadable\n`)
    },
  }
}
