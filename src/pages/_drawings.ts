import { isDrawable } from '../derive/drawable.ts'
import { diagramsOf } from '../derive/diagrams.ts'
import { cached } from '../load/cache.ts'
import { mermaidVersion, mermaidWindow } from '../load/mermaid.ts'
import type { Matrix } from '../model/matrix.ts'
import { type Drawn, drawingKey, drawingOf } from '../render/drawing.ts'

/** Every diagram of a matrix that is small enough, drawn once and kept for later builds. */
export async function drawnDiagrams(matrix: Matrix): Promise<Drawn[]> {
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
