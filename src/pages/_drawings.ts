import { isDrawable } from '../derive/drawable.ts'
import { type Diagram, diagramsOf } from '../derive/diagrams.ts'
import { fromCache } from '../load/from-cache.ts'
import { handedOver } from '../load/handover.ts'
import { mermaidVersion, mermaidWindow } from '../load/mermaid.ts'
import type { Matrix } from '../model/matrix.ts'
import { type Drawn, drawingFrom } from '../render/diagram/drawing.ts'
import { isLayoutOf, layoutKey } from '../render/diagram/kept-layout.ts'
import { type Layout, layoutOf } from '../render/diagram/mermaid-layout.ts'

const kept = new WeakMap<Matrix, Promise<Drawn[]>>()

/** Every diagram of a matrix that is small enough, drawn once for all pages; their layouts are kept for later builds. */
export function drawnDiagrams(matrix: Matrix): Promise<Drawn[]> {
  const drawn = kept.get(matrix) ?? drawAll(matrix)
  kept.set(matrix, drawn)
  return drawn
}

const drawAll = (matrix: Matrix): Promise<Drawn[]> =>
  Promise.all(
    diagramsOf(matrix)
      .filter(({ graph }) => isDrawable(graph))
      .map(async (diagram) => ({ diagram, drawing: drawingFrom(diagram, await layout(diagram)) })),
  )

/** A layout as the command that started the build has it; the dev server draws by itself. */
const layout = (diagram: Diagram): Promise<Layout> =>
  handedOver<(diagram: Diagram) => Promise<Layout> | undefined>('layout')?.(diagram) ??
  fromCache(
    process.cwd(),
    layoutKey(diagram, mermaidVersion()),
    (value): value is Layout => isLayoutOf(value, diagram),
    async () => layoutOf(diagram, await mermaidWindow()),
  )
