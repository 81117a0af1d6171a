import type { Graph, GraphEdge } from '../../derive/graph.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { runsOf } from '../../derive/row-label.ts'
import { cut, firmSpace, mostColumns, wrapText } from './wrap-text.ts'

const indent = '  '
/** Widest label of a state; a longer one is cut, less where two would look alike, up to the most that leaves room for rows. */
const widestLabel = { usual: 20, most: 28 }
/** A transition of more rows than this is told in runs, without note marks; of more runs than this, in part. */
const mostRows = 40

/** The transitions as a list in ASCII, at most 75 columns wide; states without any stand at the end. Empty without states. */
export function adjacencyText({ states, edges }: Graph): string {
  if (states.length === 0) return ''
  const texts = labelTexts(states.map(({ label }) => asciiLine(label)))
  const labels = new Map(states.map(({ id }, at) => [id, texts[at] ?? '']))
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

/** Labels, each cut where it is too wide, and numbered where those as wide as they may be would still look alike. */
function labelTexts(labels: string[]): string[] {
  const different = new Set(labels).size
  for (let width = widestLabel.usual; width <= widestLabel.most; width++) {
    const texts = labels.map((label) => cutLabel(label, width, '...'))
    if (new Set(texts).size === different) return texts
  }
  return labels.map((label, at) => cutLabel(label, widestLabel.most, `...${at + 1}`))
}

const cutLabel = (label: string, width: number, end: string) =>
  label.length > width ? `${cut(label, width - end.length)[0] ?? ''}${end}` : label

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
