import type { PlacedRun } from '../../../src/derive/execution/placed-run.ts'
import type { Fired, RunOutcome } from '../../../src/model/run-outcome.ts'

/** What `driver.c` says of a run beside the assertions: `below` counts the trace events of SPTEs in tables below. */
interface DriverOutcome extends RunOutcome {
  error: string
  spte: 'new' | 'old' | 'frozen' | 'other'
  traced: number
  below: number
}

const labels = new Map([
  ['warn', 'WARN'],
  ['kvm-bug-on', 'KVM_BUG_ON'],
  ['tdx-bug-on', 'TDX_BUG_ON'],
  ['lockdep', 'lockdep'],
  ['bug', 'BUG'],
  ['retried', 'retried'],
])

/** An outcome in words: what fires, in order, then what the caller gets and what the SPTE holds. */
export function outcomeText({ run, outcome }: PlacedRun): string {
  const { events, end, error, spte, traced } = outcome as DriverOutcome
  const isSame = run['new'] === run['old'] || run['new'] === 'table-same'
  const parts = firedTexts(events)
  if (error)
    parts.push(
      `${error}, ${spte === 'old' || (spte === 'new' && isSame) ? 'old value back' : "the other thread's value stays"}`,
    )
  else if (end === 'BUG') parts.push(`the host dies${spte === 'frozen' ? ' with the SPTE frozen' : ''}`)
  else if (end === 'waits') parts.push('waits for the thread that froze the child')
  else if (end !== 'returned') parts.push(end)
  else if (spte !== 'new') parts.push(`SPTE is ${spte}`)
  else if (!traced && !isSame) parts.push('new value stays, no trace event')
  return parts.length > 0 ? parts.join('; ') : 'fine'
}

/** What is of one kind and follows each other shares a phrase; what fires again in the same function is told once, as it first was. */
function firedTexts(events: readonly Fired[]): string[] {
  const phrases: { kind: string; functions: string[] }[] = []
  const told = new Set<string>()
  for (const { kind: id, symbol, loud } of events) {
    const label = labels.get(id)
    if (label === undefined || told.has(`${id} ${symbol}`)) continue
    told.add(`${id} ${symbol}`)
    const kind = loud ? label : `silent ${label}`
    const last = phrases.at(-1)
    if (last?.kind === kind) last.functions.push(`${symbol}()`)
    else phrases.push({ kind, functions: [`${symbol}()`] })
  }
  return phrases.map(({ kind, functions }) => `${kind} in ${functions.join(', ')}`)
}
