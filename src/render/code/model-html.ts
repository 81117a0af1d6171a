import { regionsOf } from '../../derive/regions.ts'
import type { ModelFile } from '../../model/matrix.ts'
import { codeLineHtml } from './code-html.ts'
import type { CodeToken } from './code-tokens.ts'
import { escapeXml } from '../../markdown/escape-xml.ts'
import { modelTokens } from './model-tokens.ts'

/** The anchor of a line of model code where all code stands on one page. */
export const lineAnchor = (file: string, line: number): string => `${file}-${line}`

const elements: Record<string, string> = { c: 'i', k: 'b' }

/**
 * A whole model file as HTML for a `pre`, with as little markup as it can do with: comments are `i`, keywords `b`, lines that bear
 * on rows `mark`, and only those and the first lines of regions have an anchor.
 */
export async function modelHtml(model: ModelFile, rowHref: (id: string) => string): Promise<string> {
  const { regions, lines } = regionsOf(model)
  const tokens = await modelTokens(model)
  const first = new Set(regions.map(({ lines }) => lines[0]?.number))
  const html = lines.map(({ number, rows, notes }) => {
    const code = (tokens.get(number) ?? []).map(tokenHtml).join('')
    const isMarked = rows.length + notes.length > 0
    if (!isMarked && !first.has(number)) return code
    const links = rows.map((id) => `<a href="${escapeXml(rowHref(id))}">${escapeXml(id)}</a>`).join(', ')
    const element = isMarked ? 'mark' : 'span'
    return `<${element} id="${escapeXml(lineAnchor(model.name, number))}">${code}${links && `  row ${links}`}</${element}>`
  })
  // A comment of several lines is one element.
  return html.join('\n').replace(/<\/i>(\n[ \t]*)<i>/g, '$1')
}

function tokenHtml(token: CodeToken): string {
  const element = elements[token.kind]
  const text = codeLineHtml([{ ...token, kind: '' }], () => undefined)
  return element === undefined || token.text.trim() === '' ? text : `<${element}>${text}</${element}>`
}
