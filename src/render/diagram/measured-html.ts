import { textWidth } from '../../derive/text-width.ts'

/** Size of the text in diagrams, in the drawing's units; the page's style must set the same. */
export const fontSize = 13
/** Distance of baselines in em, as Mermaid sets the lines of a label. */
export const lineHeight = 1.5

/** The classes whose elements Mermaid measures. */
export interface Measurable {
  HTMLElement: typeof HTMLElement
  SVGElement: typeof SVGElement
}

/**
 * Teaches a window without layout to measure what Mermaid builds. Labels are blocks of text in a monospace face, broken only
 * at `<br>`, as wide as their widest line and no narrower than the width they are styled with. A group is as large as its
 * first rectangle that has a size: Mermaid asks this of states.
 */
export function measureHtml({ HTMLElement, SVGElement }: Measurable): void {
  HTMLElement.prototype.getBoundingClientRect = function () {
    const size = labelSize(linesOf(this), Number.parseFloat(this.style.width) || 0)
    return rect({ x: 0, y: 0, ...size })
  }
  Object.assign(SVGElement.prototype, {
    getBBox(this: SVGElement) {
      const own = [...this.querySelectorAll('rect')].find((each) => each.hasAttribute('width'))
      const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(own?.getAttribute(name)),
      )
      return rect({ x, y, width, height })
    },
  })
}

/** The size of lines of text, in the drawing's units; nothing where there is no text. */
export const labelSize = (lines: string[], narrowest = 0): { width: number; height: number } =>
  lines.every((line) => line.trim() === '')
    ? { width: 0, height: 0 }
    : {
        width: Math.max(narrowest, ...lines.map((line) => textWidth(line.trim()) * fontSize)),
        height: lines.length * lineHeight * fontSize,
      }

interface Size {
  x: number
  y: number
  width: number
  height: number
}

const rect = (size: Size): DOMRect => ({
  ...size,
  left: size.x,
  top: size.y,
  right: size.x + size.width,
  bottom: size.y + size.height,
  toJSON: () => size,
})

function linesOf(element: Node): string[] {
  const lines = ['']
  const walk = (node: Node) => {
    for (const child of node.childNodes)
      if (child.nodeName.toLowerCase() === 'br') lines.push('')
      else if (child.nodeValue !== null) lines.push(`${lines.pop()}${child.nodeValue}`)
      else walk(child)
  }
  walk(element)
  return lines
}
