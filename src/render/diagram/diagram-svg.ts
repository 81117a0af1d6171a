import { standaloneStyle } from './diagram-style.ts'
import type { DrawnEdge, Drawing } from './drawing.ts'
import { onceFor } from '../../derive/once-for.ts'
import { escapeXml } from '../../markdown/escape-xml.ts'
import { fontSize, lineHeight } from './measured-html.ts'
import { type LabelPart, separatorBefore } from '../../derive/row-label.ts'

/** What a part of a diagram leads to. */
export type DiagramTarget = { row: string } | { state: string }

export interface SvgOptions {
  /** The address that a part of the diagram leads to; without one it is no link. */
  hrefOf: (target: DiagramTarget) => string | undefined
  /** Keeps the ids of several diagrams on a page apart; a name without spaces. */
  idPrefix: string
  /** The row whose edges are marked. */
  marked?: string
  /** For a file of its own: with namespace and style. Else the page's stylesheet gives the look. */
  standalone?: boolean
}

/** A drawing as SVG: links to rows and states, no style attributes, no scripts, nothing from elsewhere. */
export function diagramSvg(drawing: Drawing, { hrefOf, idPrefix, marked, standalone = false }: SvgOptions): string {
  const { title, description, width, height, states, edges } = drawing
  const link = (target: DiagramTarget, attributes: string, content: string) => {
    const href = hrefOf(target)
    return `<a${href === undefined ? '' : ` href="${escapeXml(href)}"`}${attributes}>${content}</a>`
  }
  const id = escapeXml(idPrefix)
  // Text outside of a text element is drawn nowhere. A text browser, to which the elements mean nothing, says with it what the labels are.
  const plain = (text: string) => (standalone ? '' : text)
  const between = plain('; ')
  const room = standalone ? 12 : 0
  const viewBox = [-room, -room, width + 2 * room, height + 2 * room]
  return [
    `<svg${standalone ? ' xmlns="http://www.w3.org/2000/svg"' : ''} width="${viewBox[2]}"`,
    standalone ? ` height="${viewBox[3]}"` : '',
    ` class="diagram" viewBox="${viewBox.join(' ')}" role="group" aria-labelledby="${id}-t" aria-describedby="${id}-d">`,
    `<title id="${id}-t">${escapeXml(title)}</title><desc id="${id}-d">${escapeXml(description)}</desc>`,
    standalone ? `<style>${standaloneStyle}</style>` : '',
    // The labels lead to the same rows, so that lines are for the pointer alone.
    plain(' In the drawing: '),
    '<g class="e" aria-hidden="true">',
    ...edges.map((edge) =>
      link(
        { row: edge.rows[0] ?? '' },
        ' tabindex="-1"',
        `<path${isMarked(edge, marked) ? ' class="m"' : ''} d="${escapeXml(edge.path)}"/>`,
      ),
    ),
    '</g><g class="s">',
    states
      .map(({ id, lines, x, y, width, height, isBox }) =>
        link(
          { state: id },
          '',
          `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"${isBox ? ' stroke-dasharray="4 3"' : ''}/>${linesOfText(lines.map(escapeXml), x + width / 2, y + height / 2)}`,
        ),
      )
      .join(between),
    `</g>${plain(edges.some(({ rows }) => rows.length > 0) ? '; rows ' : '; ')}<g class="l">`,
    edges
      .filter(({ label }) => label.lines.length > 0)
      .map(({ label: { x, y, lines } }) =>
        linesOfText(
          lines.map((line) => labelLine(line, marked, link)),
          x,
          y,
        ),
      )
      .join(between),
    `</g>${plain('. ')}</svg>`,
  ].join('')
}

const isMarked = (edge: DrawnEdge, marked: string | undefined) => marked !== undefined && rowsOf(edge).has(marked)

/** A set, since each of many rows has a page with the diagram. */
const rowsOf = onceFor(({ rows }: DrawnEdge) => new Set(rows))

/** Height of a digit's middle above the baseline, in units. */
const middle = 4.5

/** Texts end in a line break, which keeps them apart where a text browser shows them alone. */
const linesOfText = (lines: string[], x: number, y: number): string =>
  lines
    .map((line, index) => {
      const baseline = y + middle + (index - (lines.length - 1) / 2) * lineHeight * fontSize
      return `<text x="${x}" y="${Math.round(baseline)}">${line}</text>\n`
    })
    .join('')

/** How far note marks are raised. */
const raised = 4

function labelLine(
  parts: LabelPart[],
  marked: string | undefined,
  link: (target: DiagramTarget, attributes: string, content: string) => string,
): string {
  let isRaised = false
  return parts
    .map((part, index) => {
      const { text, row, notes = [] } = part
      const separator = index === 0 ? '' : separatorBefore(part)
      const between = isRaised && index > 0 ? `<tspan dy="${raised}">${separator}</tspan>` : separator
      isRaised = notes.length > 0
      const note = isRaised ? `<tspan dy="-${raised}">${escapeXml(notes.join(' '))}</tspan>` : ''
      const content = escapeXml(text) + note
      return between + (row === undefined ? content : link({ row }, row === marked ? ' class="m"' : '', content))
    })
    .join('')
}
