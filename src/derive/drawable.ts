import type { Graph } from './graph.ts'

/** Laying out more edges or states takes longer than anybody waits, and the picture would not be read: a list says it better. */
const mostEdges = 60
const mostStates = 30

/** Whether a graph is small enough for a picture. */
export const isDrawable = ({ states, edges }: Graph): boolean =>
  edges.length <= mostEdges && states.length <= mostStates
