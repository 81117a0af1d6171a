import type { VerdictTest } from '../../model/execution-file.ts'
import type { Matrix } from '../../model/matrix.ts'
import { columnLabel } from '../cell-text.ts'
import { columnsById } from '../entries-by-id.ts'

/** What runs must show for a mark of a verdict, in words: a sentence for each test. */
export interface MarkTests {
  label: string
  mark: string
  texts: string[]
}

/** What runs must show for each mark that they show something of, in the order of the execution. */
export function verdictTests(matrix: Matrix): MarkTests[] {
  return Object.entries(matrix.executions[0]?.verdicts ?? {}).flatMap(([id, marks]) => {
    const verdict = columnsById(matrix).get(id)
    const label = verdict ? columnLabel(verdict) : id
    return Object.entries(marks).map(([mark, tests]) => ({
      ...{ label, mark },
      texts: tests.map((test) => testText(matrix, test)),
    }))
  })
}

function testText({ contexts = [], outcomes, executions: [execution] }: Matrix, test: VerdictTest): string {
  const labels = (all: { id: string; label?: string | undefined }[], ids: string[]) =>
    all
      .filter(({ id }) => ids.includes(id))
      .map(({ id, label }) => label ?? id)
      .join(', ')
  const { contexts: where, faults, unless, since } = test
  // What no run is in need not be told apart: it is that nothing is wrong.
  const modelled = (faults ?? []).filter((id) => Object.hasOwn(execution?.faults ?? {}, id))
  const others = labels(outcomes?.faults ?? [], modelled)
  const counting = [
    ...(where ? [labels(contexts, where)] : []),
    ...(faults ? [others === '' ? 'in no fault' : `in no fault but ${others}`] : []),
    ...(unless.length > 0 ? [`all but ${unless.join(', ')}`] : []),
    ...(since === undefined ? [] : [`since ${since}`]),
  ]
  return `${firesText(test, eventText(test, outcomes?.kinds ?? []))}${counting.length > 0 ? ` (runs that count: ${counting.join('; ')})` : ''}`
}

function firesText({ fires }: VerdictTest, event: string | undefined): string {
  switch (fires) {
    case 'never':
      return event === undefined ? 'nothing fires' : `${event} never fires`
    case 'sometimes':
      return `${event ?? 'something'} fires in at least one run of each combination`
    case 'not-always':
      return event === undefined
        ? 'nothing fires in at least one run of each combination'
        : `${event} does not fire in at least one run of each combination`
    case 'if-condition':
      return `${event ?? 'something'} fires in the runs for which the condition of the cell holds, and in no other`
  }
}

function eventText(
  { event = {} }: VerdictTest,
  kinds: { id: string; label?: string | undefined }[],
): string | undefined {
  const { kind, symbols } = event
  if (kind === undefined && symbols === undefined) return undefined
  const label = kind === undefined ? 'something' : (kinds.find(({ id }) => id === kind)?.label ?? kind)
  return symbols === undefined ? label : `${label} in ${symbols.map((name) => `${name}()`).join(' or ')}`
}
