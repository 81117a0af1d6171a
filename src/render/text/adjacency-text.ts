import type { Graph, GraphEdge } from '../../derive/graph.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { runsOf } from '../../derive/row-label.ts'
import { cut, firmSpace, mostColumns, wrapText } from './wrap-text.ts'

const indent = '  '
/** Widest label of a state; a longer one is cut. */
const widestLabel = 20
/** A transition of more rows than this is told in runs, without note marks; of more runs than this, in part. */
const mostRows = 40

/** The transitions as a list in ASCII, at most 75 columns wide; states without any stand at the end. Empty without states. */
export function adjacencyText({ states, edges }: Graph): string {
  if (states.length === 0) return ''
  const labels = new Map(states.map(({ id, label }) => [id, labelText(label)]))
  const width = Math.max(...[...labels.values()].map(({ length }) => length))
  const padLabel = (id: string) => (labels.get(id) ?? '').padEnd(width)
  const isolated = states.filter(({ id }) => !edges.some(({ from, to }) => from === id || to === id))
  const lines = [
    ...edges.flatMap((edge) => {
      const first = `${indent}${padLabel(edge.from)} -> ${padLabel(edge.to)}  `
      return wrapText(rowsText(edge), { width: mostColumns, first, rest: ' '.repeat(first.length) })
    }),
    ...isolated.map(({ id }) => `${indent}${padLabel(id)} in no transition`),
  ]
  return `Transitions:\n${lines.map((line) => `${line}\n`).join('')}`
}

const labelText = (label: string) => {
  const text = asciiLine(label)
  return text.length > widestLabel ? `${cut(text, widestLabel - 3)[0] ?? ''}...` : text
}

/** `1, 2 [a1]`, or `1-40, 52, ... (312 rows)`. */
function rowsText({ rows }: GraphEdge): string {
  if (rows.length <= mostRows) {
    return rows
      .map(({ id, notes }) => [asciiLine(id), ...(notes.length > 0 ? [`[${notes.map(asciiLine).join(', ')}]`] : [])])
      .map((words) => words.join(' ').replaceAll(' ', firmSpace))
      .join(', ')
  }
  const runs = runsOf(rows.map(({ id }) => id)).map(({ text }) => asciiLine(text))
  const list = [...runs.slice(0, mostRows), ...(runs.length > mostRows ? ['...'] : [])].join(', ')
  return `${list} (${rows.length}${firmSpace}rows)`
}
