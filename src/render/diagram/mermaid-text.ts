import type { Diagram } from '../../derive/diagrams.ts'
import type { GraphEdge, GraphState } from '../../derive/graph.ts'
import { textWidth } from '../../derive/text-width.ts'
import { widestLine, wrapParts, wrapLabel } from './label-lines.ts'
import { edgeLabel, sentence, stateLabel } from './mermaid-escape.ts'
import { mermaidIds } from './mermaid-ids.ts'
import { oneLine } from '../../derive/one-line.ts'
import { labelText, partText, rowLabel } from '../../derive/row-label.ts'

/**
 * A diagram as the text of a Mermaid state diagram. Long labels are broken into the same lines as where it is drawn. Throws an
 * Error for an edge to a state that the graph does not have.
 */
export function mermaidText({ title, description, direction = 'TB', graph }: Diagram): string {
  const ids = mermaidIds(graph.states.map(({ id }) => id))
  const lines = [
    `accTitle: ${sentence(title)}`,
    `accDescr: ${sentence(description)}`,
    `direction ${direction}`,
    ...graph.states.map((state) => stateLine(state, idOf(state.id, ids))),
    ...graph.edges.map((edge) => edgeLine(edge, ids)),
  ]
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`), ''].join('\n')
}

/** The widest line of a box that stands for several states, in em, where none of their labels is wider. */
const widestBoxLine = 8

/** The lines of a state's label; of a box that stands for several states more and shorter ones. */
export function stateLines({ label, stands }: GraphState): string[] {
  const text = oneLine(label)
  const words = text.split(' ').map(textWidth)
  return wrapLabel(text, stands ? Math.min(widestLine, Math.max(widestBoxLine, ...words)) : widestLine)
}

/** The lines of an edge's label, each of parts with ` · ` between them. */
export const edgeLines = (edge: GraphEdge) => wrapParts(rowLabel(edge), ' · ', widestLine, partText)

/** Whether an edge has a label at all. */
export const isLabelled = (edge: GraphEdge): boolean => labelText(rowLabel(edge)) !== ''

const stateLine = (state: GraphState, id: string) =>
  state.label === id ? id : `state "${stateLines(state).map(stateLabel).join('<br/>')}" as ${id}`

const edgeLine = (edge: GraphEdge, ids: Map<string, string>) => {
  const label = edgeLines(edge).map((line) => edgeLabel(labelText(line)))
  const arrow = `${idOf(edge.from, ids)} --> ${idOf(edge.to, ids)}`
  return isLabelled(edge) ? `${arrow} : ${label.join('<br/>')}` : arrow
}

function idOf(state: string, ids: Map<string, string>): string {
  const id = ids.get(state)
  if (id === undefined) throw new Error(`no state \`${state}\``)
  return id
}
