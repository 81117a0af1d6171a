import { type Diagram, diagramsOf } from '../derive/diagrams.ts'
import { fromCache } from '../load/from-cache.ts'
import { handedOver } from '../load/handover.ts'
import { mermaidVersion, mermaidWindow } from '../load/mermaid.ts'
import type { Matrix } from '../model/matrix.ts'
import type { Drawn } from '../render/diagram/drawing.ts'
import { fittingDrawing } from '../render/diagram/fitting-drawing.ts'
import { isLayoutOf, layoutKey } from '../render/diagram/kept-layout.ts'
import { type Layout, layoutOf } from '../render/diagram/mermaid-layout.ts'

const kept = new WeakMap<Matrix, Promise<Drawn[]>>()

/**
 * Every diagram of a matrix that is small enough, in the form that fits, drawn once for all pages; layouts are kept for later
 * builds.
 */
export function drawnDiagrams(matrix: Matrix): Promise<Drawn[]> {
  const drawn = kept.get(matrix) ?? drawAll(matrix)
  kept.set(matrix, drawn)
  return drawn
}

async function drawAll(matrix: Matrix): Promise<Drawn[]> {
  const drawn = await Promise.all(diagramsOf(matrix).map((diagram) => fittingDrawing(diagram, layout)))
  return drawn.filter((one) => one !== undefined)
}

/** A layout as the command that started the build has it; the dev server draws by itself. */
const layout = (diagram: Diagram): Promise<Layout> =>
  handedOver<(diagram: Diagram) => Promise<Layout>>('layout')?.(diagram) ??
  fromCache(
    process.cwd(),
    layoutKey(diagram, mermaidVersion()),
    (value): value is Layout => isLayoutOf(value, diagram),
    async () => layoutOf(diagram, await mermaidWindow()),
  )
