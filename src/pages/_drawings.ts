import { isDrawable } from '../derive/drawable.ts'
import { diagramsOf } from '../derive/diagrams.ts'
import { cached } from '../load/cache.ts'
import { mermaidVersion, mermaidWindow } from '../load/mermaid.ts'
import type { Matrix } from '../model/matrix.ts'
import { type Drawn, drawingKey, drawingOf } from '../render/drawing.ts'

const kept = new WeakMap<Matrix, Promise<Drawn[]>>()

/** Every diagram of a matrix that is small enough, drawn once for all pages and kept for later builds. */
export function drawnDiagrams(matrix: Matrix): Promise<Drawn[]> {
  const drawn = kept.get(matrix) ?? drawAll(matrix)
  kept.set(matrix, drawn)
  return drawn
}

async function drawAll(matrix: Matrix): Promise<Drawn[]> {
  const drawn: Drawn[] = []
  for (const diagram of diagramsOf(matrix).filter(({ graph }) => isDrawable(graph)))
    drawn.push({
      diagram,
      drawing: await cached(process.cwd(), drawingKey(diagram, mermaidVersion()), async () =>
        drawingOf(diagram, await mermaidWindow()),
      ),
    })
  return drawn
}
