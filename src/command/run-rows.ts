import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { currentRows } from '../derive/coverage.ts'
import { compared } from '../derive/execution/compared.ts'
import { executionReport, type ExecutionReport } from '../derive/execution/execution-report.ts'
import { isAmong, type Run } from '../derive/execution/pattern.ts'
import { placedRuns, runsOfRows, valuesText } from '../derive/execution/placed-run.ts'
import { executionResult } from '../derive/execution/row-results.ts'
import { runLine, runOf, runsOf } from '../derive/execution/runs.ts'
import { verifiedRecord } from '../derive/execution/verified-record.ts'
import { holdsAt } from '../derive/holds-at.ts'
import { cCompiler, type Compiler, NoCompiler, NotExecutable } from '../kernel/execute/compiler.ts'
import { execute } from '../kernel/execute/execute.ts'
import { modelSource, treeSource } from '../kernel/execute/source.ts'
import type { KernelTree } from '../kernel/tree.ts'
import { compilerSetting } from '../load/environment.ts'
import type { ExecutionFile } from '../model/execution-file.ts'
import type { Matrix } from '../model/matrix.ts'
import { executionText, replayText } from '../render/report/execution-text.ts'
import { verifiedText } from '../write/verified-text.ts'
import { ProgressBar } from './progress-bar.ts'
import { root } from './root.ts'
import { WrongUse } from './verb.ts'
import { withCleanUp } from './with-clean-up.ts'
import { writeReason } from './write-reason.ts'
import { writeWhole } from './write-whole.ts'

/** What the user asked of a run. */
export interface RunOptions {
  json: boolean
  record: boolean
  rows: string | undefined
  replay: string | undefined
}

/** The exit code where code cannot be run. */
const cannot = 3

/**
 * Runs the code behind the rows as a tree has it, says what that shows, and gives the exit code: 1 where something is refuted, 3
 * where the tree cannot be run. `place` is where records are kept, from the project's root. Throws {@link WrongUse}.
 */
export async function runRows(matrix: Matrix, tree: KernelTree, place: string, options: RunOptions): Promise<number> {
  const [plan] = matrix.executions
  if (!plan) throw new WrongUse(`\`${matrix.id}\` says nothing of how to run its rows\n  allowed: execute/<id>.yaml`)
  const task = taskOf(matrix, plan, options)
  try {
    const compiler = cCompiler(compilerSetting())
    return await withFolder(async (folder, signal) => {
      const work: Work = { matrix, plan, tree, compiler, folder, signal }
      if (options.replay !== undefined) return await replay(work, task.runs, options.json)
      return await verifyRows(work, task, { ...options, place })
    })
  } catch (error) {
    if (error instanceof NoCompiler) throw new WrongUse(error.message)
    if (!(error instanceof NotExecutable)) throw error
    process.stderr.write(`scenarios: ${tree.revision} in \`${tree.path}\` cannot be executed: ${error.message}\n`)
    return cannot
  }
}

interface Task {
  runs: Run[]
  rows: string[] | undefined
}

/** The runs that are asked for. Throws {@link WrongUse}. */
function taskOf(matrix: Matrix, plan: ExecutionFile, { rows, replay, record }: RunOptions): Task {
  if (replay !== undefined) {
    if (rows !== undefined || record) throw new WrongUse('one run says nothing of rows\n  allowed: --replay LINE alone')
    try {
      return { runs: [runOf(plan, replay)], rows: undefined }
    } catch (error) {
      throw error instanceof RangeError ? new WrongUse(`in --replay: ${error.message}`) : error
    }
  }
  const all = runsOf(plan)
  if (rows === undefined) return { runs: all, rows: undefined }
  if (record) throw new WrongUse('some rows are no record\n  allowed: --record without --rows')
  const wanted = rows.split(',')
  const ids = currentRows(matrix).map(({ id }) => id)
  const unknown = wanted.find((id) => !ids.includes(id))
  if (unknown !== undefined) throw new WrongUse(`no row \`${unknown}\`\n  allowed: ${ids.join(', ')}`)
  return { runs: runsOfRows(matrix, plan, all, wanted), rows: wanted }
}

/** What `use` makes of a folder for temporary files, which is gone afterwards, also where a signal ends the process. */
async function withFolder<T>(use: (folder: string, signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const folder = newFolder()
  const cleanUp = () => {
    stop.abort()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return withCleanUp(cleanUp, () => use(folder, stop.signal))
}

function newFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'scenarios-'))
  } catch (error) {
    const reason = error instanceof Error ? (writeReason(error) ?? error.message) : ''
    throw new WrongUse(`no temporary file can be written in \`${tmpdir()}\`: ${reason}\n  allowed: TMPDIR=FOLDER`)
  }
}

interface Work {
  matrix: Matrix
  plan: ExecutionFile
  tree: KernelTree
  compiler: Compiler
  folder: string
  signal: AbortSignal
}

async function replay({ matrix, plan, tree, compiler, folder, signal }: Work, runs: Run[], json: boolean) {
  const lines = runs.map((run) => runLine(plan, run))
  const { outcomes } = await execute(compiler, treeSource(matrix, plan, tree), lines, { folder, signal })
  const { placed, broken, absent } = placedRuns(matrix, plan, runs, outcomes)
  for (const { row, values, context, faults, line, outcome } of [...placed, ...broken, ...absent]) {
    const where = [
      `row ${row.id}: ${valuesText(values)}`,
      ...(context === undefined ? [] : [context]),
      faults.join(' and ') || 'no fault',
    ]
    const text = json
      ? `${JSON.stringify({ replay: line, row: row.id, inputs: values, context, faults, outcome }, null, 2)}\n`
      : replayText(where.join(', '), outcome)
    process.stdout.write(text)
  }
  return 0
}

async function verifyRows(work: Work, task: Task, options: RunOptions & { place: string }): Promise<number> {
  const { matrix, plan, tree, compiler, folder, signal } = work
  const { release } = tree
  if (options.record) assertNameable(release)
  const lines = task.runs.map((run) => runLine(plan, run))
  const progress = new ProgressBar(lines.length)
  const model = plan.models.find((one) => holdsAt(one, release))
  const [execution, ofModel] = await Promise.all([
    execute(compiler, treeSource(matrix, plan, tree), lines, {
      folder: folderIn(folder, 'tree'),
      signal,
      isCovered: options.record,
      tell: (done) => progress.show(done),
    }),
    model && runModel(work, model, task.runs),
  ]).finally(() => progress.end())
  const placed = placedRuns(matrix, plan, task.runs, execution.outcomes)
  const result = executionResult(matrix, plan, placed, execution.functions, release)
  const circumstances = {
    tree: tree.path,
    revision: tree.revision,
    release,
    compiler: compiler.name,
    taken: execution.taken,
    runs: placed.placed.length + placed.broken.length,
    absent: [...new Set(placed.absent.map(({ context = '' }) => context))],
    model: model && ofModel ? { id: model.id, ...compared(placed.placed, ofModel.outcomes, ofModel.functions) } : null,
  }
  const report = executionReport(matrix, circumstances, result, task.rows)
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : executionText(report))
  if (options.record) record(matrix, report, execution.reached, options.place)
  return isBorneOut(report) ? 0 : 1
}

const isBorneOut = ({ rows, model }: ExecutionReport): boolean =>
  rows.every(({ status }) => status !== 'refuted') && (model?.differing ?? 0) === 0

/** The outcomes of a model, by the line of the run, and the functions that it has. */
async function runModel(
  { matrix, plan, compiler, folder, signal }: Work,
  model: ExecutionFile['models'][number],
  runs: readonly Run[],
) {
  const lines = runs.filter((run) => !isAmong(run, model.apart)).map((run) => runLine(plan, run))
  const { outcomes, functions } = await execute(compiler, modelSource(matrix, model), lines, {
    folder: folderIn(folder, 'model'),
    signal,
  })
  return { outcomes: new Map(lines.map((line, at) => [line, outcomes[at] ?? { end: '', events: [] }])), functions }
}

function folderIn(folder: string, name: string): string {
  return mkdtempSync(join(folder, `${name}-`))
}

/** Throws {@link WrongUse} for a release that makes no name of a file. */
function assertNameable(release: string): void {
  if (!/^[\w.+-]+$/.test(release)) throw new WrongUse(`\`${release}\` is no name for a record`)
}

function record(
  matrix: Matrix,
  report: ExecutionReport,
  reached: Parameters<typeof verifiedRecord>[1]['reached'],
  place: string,
) {
  const date = new Date().toISOString().slice(0, 10)
  const text = verifiedText(verifiedRecord(report, { revision: matrix.revision, date, reached }))
  const path = `${place}/${report.release}.yaml`
  mkdirSync(join(root, place), { recursive: true })
  writeWhole(join(root, path), Buffer.from(text))
  if (reached.length === 0) process.stderr.write('which lines were reached is not on record: gcov cannot be asked\n')
  process.stderr.write(`recorded in ${path}\n`)
}
