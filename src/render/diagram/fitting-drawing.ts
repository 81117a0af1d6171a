import type { Diagram } from '../../derive/diagrams.ts'
import { formsOf } from '../../derive/diagram-forms.ts'
import { type Drawing, type Drawn, drawingFrom, isTooWide } from './drawing.ts'
import type { Layout } from './mermaid-layout.ts'

/** A plain drawing that is wider is drawn in another form, if one fits. */
const widestPlain = 900

/**
 * A diagram in the plainest of its forms that a page has room for, else in the smallest; undefined where it is too large for a
 * picture. `layoutOf` lays out a form; what it throws is passed on.
 */
export async function fittingDrawing(
  diagram: Diagram,
  layoutOf: (form: Diagram) => Promise<Layout>,
): Promise<Drawn | undefined> {
  const tried: Drawn[] = []
  for (const form of formsOf(diagram)) {
    const drawing = drawingFrom(form, await layoutOf(form))
    if (form === diagram ? drawing.width <= widestPlain : !isTooWide(drawing)) return { diagram: form, drawing }
    tried.push({ diagram: form, drawing })
  }
  const [first] = tried
  return first && !isTooWide(first.drawing) ? first : smallestOf(tried)
}

const smallestOf = (tried: Drawn[]): Drawn | undefined =>
  tried.toSorted((one, other) => areaOf(one.drawing) - areaOf(other.drawing))[0]

const areaOf = ({ width, height }: Drawing) => width * height
