import type { Assertion, Outcome, Run } from './run.ts'

/** An outcome in words: the assertions in the order they fire, then what the caller gets and what the SPTE holds. */
export function outcomeText(run: Run, outcome: Outcome): string {
  const { events, end, error, spte, traced } = outcome
  const parts = assertionTexts(events)
  const isBack = spte === 'old' || (spte === 'new' && run.new === 'same')
  if (error) parts.push(`${error}, ${isBack ? 'old value back' : "the other thread's value stays"}`)
  else if (end === 'BUG') parts.push(`the host dies${spte === 'frozen' ? ' with the SPTE frozen' : ''}`)
  else if (end === 'waits') parts.push('waits for the thread that froze the child')
  else if (end === 'vCPUs wait') parts.push('the vCPUs wait for good')
  else if (spte !== 'new') parts.push(`SPTE is ${spte}`)
  else if (!traced && run.new !== 'same') parts.push('new value stays, no trace event')
  return parts.length > 0 ? parts.join('; ') : 'fine'
}

/** Assertions of one kind that follow each other share a phrase; one that fires again in the same place is told once, as it first was. */
function assertionTexts(events: Assertion[]): string[] {
  const phrases: { kind: string; functions: string[] }[] = []
  const told = new Set<string>()
  for (const event of events) {
    const kind = event.loud ? event.kind : `silent ${event.kind}`
    const name = `${event.function}()`
    if (told.has(`${event.kind} ${name}`)) continue
    told.add(`${event.kind} ${name}`)
    const last = phrases.at(-1)
    if (last?.kind === kind) last.functions.push(name)
    else phrases.push({ kind, functions: [name] })
  }
  return phrases.map(({ kind, functions }) => `${kind} in ${functions.join(', ')}`)
}
