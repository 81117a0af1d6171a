import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { isBroken, type RunOutcome, runOutcome } from '../../model/run-outcome.ts'
import { NotExecutable } from './compiler.ts'

/** So many runs in which the code breaks down say enough. */
const enough = 50

interface Options {
  signal?: AbortSignal | undefined
  /** Hears how many runs are done. */
  tell?: ((done: number) => void) | undefined
  /** In how many runs the code may break down. */
  mostBroken?: number
}

/**
 * What a program says of each run, in order: it reads a run a line and answers with a line of JSON. Where it dies, the run that it was
 * at is a crash, and it is started anew for the rest. Throws {@link NotExecutable} where it refuses a run or breaks down too often.
 */
export async function drive(program: string, lines: readonly string[], options: Options = {}): Promise<RunOutcome[]> {
  const { mostBroken = enough } = options
  const outcomes: RunOutcome[] = []
  const known = new Map<string, RunOutcome>()
  let broken = 0
  while (outcomes.length < lines.length) {
    const from = outcomes.length
    const refusal = await start(program, lines.slice(from), options.signal, (answer) => {
      const outcome = known.get(answer) ?? parsed(answer)
      known.set(answer, outcome)
      outcomes.push(outcome)
      if (isBroken(outcome)) broken++
      if (outcomes.length % 1000 === 0) options.tell?.(outcomes.length)
      return broken < mostBroken
    })
    if (refusal !== undefined) throw new NotExecutable(`the driver stopped: ${refusal}`)
    if (outcomes.length < lines.length && broken < mostBroken) {
      outcomes.push({ end: 'crash', events: [] })
      broken++
    }
    if (broken >= mostBroken)
      throw new NotExecutable(
        `the code broke down in ${broken} of ${outcomes.length} runs, at last in \`${lines[outcomes.length - 1]}\``,
      )
  }
  return outcomes
}

/** Runs the program until it ends, or `hear` has heard enough, and gives what it says in refusing to go on. */
async function start(
  program: string,
  lines: readonly string[],
  signal: AbortSignal | undefined,
  hear: (answer: string) => boolean,
): Promise<string | undefined> {
  const child = spawn(program, [], { stdio: ['pipe', 'pipe', 'pipe'], signal })
  const ended = new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
  // It is waited for once all answers are read, and may fail before.
  ended.catch(() => undefined)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part
  })
  // A program that dies reads no more.
  child.stdin.on('error', () => undefined)
  child.stdin.end(`${lines.join('\n')}\n`)
  let heard = 0
  let isEnough = false
  for await (const answer of createInterface({ input: child.stdout })) {
    heard++
    if (hear(answer)) continue
    isEnough = true
    child.kill('SIGKILL')
    break
  }
  const status = await ended
  if (isEnough) return undefined
  if (status === 2) return said.trim() || 'without a word'
  return status === 0 && heard < lines.length ? `${heard} answers to ${lines.length} runs` : undefined
}

function parsed(answer: string): RunOutcome {
  try {
    return runOutcome.parse(JSON.parse(answer))
  } catch {
    throw new NotExecutable(`the driver answers what is no outcome: ${answer.slice(0, 200)}`)
  }
}
