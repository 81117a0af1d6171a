import type { Graph, GraphEdge } from './graph.ts'
import { listInWords } from './list-in-words.ts'

/** How many row ids a description spells out for one transition. */
const spelledOut = 12

/** `2 states: A, B. From A: to A (row 3), to B (rows 1, 2).` Takes all states where some are drawn in boxes alone. */
export function graphInWords({ states, edges }: Graph, all = states): string {
  const labels = new Map(states.map(({ id, label }) => [id, label]))
  const toText = ({ to, rows }: GraphEdge) => {
    const ids = rows.slice(0, spelledOut).map(({ id }) => id)
    const list = rows.length > spelledOut ? `${ids.join(', ')} and ${rows.length - spelledOut} more` : ids.join(', ')
    return `to ${labels.get(to)} (${rows.length === 1 ? 'row' : 'rows'} ${list})`
  }
  const sentences = states.flatMap(({ id, label }) => {
    const own = edges.filter(({ from }) => from === id).map(toText)
    return own.length === 0 ? [] : [`From ${label}: ${own.join(', ')}.`]
  })
  const names = all.map(({ label }) => label)
  return [
    listInWords('state', 'states', names, ', '),
    ...(sentences.length === 0 ? ['No transitions.'] : sentences),
  ].join(' ')
}
