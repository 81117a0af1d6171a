import type { Diagram } from '../../derive/diagrams.ts'

/** The file of a diagram without its ending: `diagram` for the whole matrix, else with the diagram's id behind it. */
export const diagramName = ({ id }: Pick<Diagram, 'id'>): string => (id === 'all' ? 'diagram' : `diagram-${id}`)
