import { isAmong, type Run } from '../../../src/derive/execution/pattern.ts'
import { type PlacedRuns, placedRuns } from '../../../src/derive/execution/placed-run.ts'
import { runLine, runsOf } from '../../../src/derive/execution/runs.ts'
import type { CodeSource } from '../../../src/kernel/execute/code-source.ts'
import { cCompiler } from '../../../src/kernel/execute/compiler.ts'
import { execute } from '../../../src/kernel/execute/execute.ts'
import { modelSource } from '../../../src/kernel/execute/source.ts'
import type { ExecutionFile } from '../../../src/model/execution-file.ts'
import type { Matrix } from '../../../src/model/matrix.ts'
import type { RunOutcome } from '../../../src/model/run-outcome.ts'
import { madeFolder } from '../../files/made-folder.ts'
import { tdpMatrix } from '../tdp-matrix.ts'

/** A model with all that it does: its runs, what comes of each, and the matrix without what the model leaves out. */
export interface ModelExecution {
  matrix: Matrix
  plan: ExecutionFile
  source: CodeSource
  runs: Run[]
  outcomes: RunOutcome[]
  placed: PlacedRuns
  functions: Set<string>
}

// Files of one worker share modules.
const known = new Map<string, Promise<ModelExecution>>()

/** Runs a model of the reference, once, through the engine that runs a kernel tree. Needs a C compiler. */
export function modelExecution(id: string): Promise<ModelExecution> {
  const execution = known.get(id) ?? executed(id)
  known.set(id, execution)
  return execution
}

async function executed(id: string): Promise<ModelExecution> {
  const content = tdpMatrix()
  const [plan] = content.executions
  const model = plan?.models.find((one) => one.id === id)
  if (!plan || !model) throw new Error(`no model ${id}`)
  const matrix = { ...content, assertions: content.assertions.filter((one) => !model.without.includes(one.id)) }
  const source = modelSource(content, model)
  const runs = runsOf(plan).filter((run) => !isAmong(run, model.apart))
  const lines = runs.map((run) => runLine(plan, run))
  const { outcomes, functions } = await execute(cCompiler(), source, lines, { folder: madeFolder() })
  return { matrix, plan, source, runs, outcomes, placed: placedRuns(matrix, plan, runs, outcomes), functions }
}
