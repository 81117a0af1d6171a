import { z } from 'zod'
import type { Diagram } from '../../derive/diagrams.ts'
import { type Layout, mermaidConfig } from './mermaid-layout.ts'

/** Goes up with every change of this code that changes layouts, so that none is taken from before it. */
const layoutVersion = 1

/** All that the layout of a diagram depends on, as the key to keep it by. */
export const layoutKey = (diagram: Diagram, mermaidVersion: string): unknown[] => [
  'layout',
  layoutVersion,
  mermaidVersion,
  mermaidConfig,
  diagram,
]

/** Far beyond any drawing, and far from where sums stop being numbers. */
const length = z.number().min(0).max(1e6)
const place = z.number().min(-1e6).max(1e6)
const point = { x: place, y: place }

/** Whether a value that was kept is a layout of this diagram. All of a layout is numbers, so that none of it can be markup. */
export const isLayoutOf = (value: unknown, { graph }: Diagram): value is Layout =>
  z
    .strictObject({
      states: z.array(z.strictObject({ ...point, width: length, height: length })).length(graph.states.length),
      edges: z
        .array(z.strictObject({ points: z.array(z.strictObject(point)).min(2), label: z.strictObject(point) }))
        .length(graph.edges.length),
    })
    .safeParse(value).success
