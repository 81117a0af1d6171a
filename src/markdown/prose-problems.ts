import type { Nodes, Table } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { ProseForm } from '../model/prose.ts'
import { hiddenIn } from '../model/hidden-character.ts'
import { deepestProse, isLinkAllowed, limitedProse, longestProse, mostMarks } from './parse-prose.ts'
import { isSectionHeading } from './prose-sections.ts'

/** Something that prose may not hold; line and column count from 1 within the prose. */
export interface ProseProblem {
  kind:
    | 'heading'
    | 'image'
    | 'table'
    | 'html'
    | 'link'
    | 'definition'
    | 'footnote'
    | 'quotation'
    | 'rule'
    | 'break'
    | 'code'
    | 'excess'
    | 'hidden'
    | 'block'
  line: number
  column: number
  message: string
  allowed: string
}

const inLine = 'paragraphs with emphasis, code spans and links to https'
const inProse = 'paragraphs, emphasis, code spans, lists, tables, fenced code and links to https'

const nodeKinds: Partial<Record<Nodes['type'], [ProseProblem['kind'], string]>> = {
  heading: ['heading', 'a heading'],
  image: ['image', 'an image'],
  imageReference: ['image', 'an image'],
  definition: ['definition', 'a link definition'],
  blockquote: ['quotation', 'a block quotation'],
  thematicBreak: ['rule', 'a rule'],
  break: ['break', 'a forced line break'],
}

const blocks: Partial<Record<Nodes['type'], string>> = {
  list: 'a list',
  table: 'a table',
  code: 'a block of code',
}

/** Whether a line is the one below the heads of a table. */
const isTableRule = (line: string) => /^[ \t|:-]+$/.test(line) && line.includes('|') && line.includes('-')

/** The rows of a table that have more or fewer cells than its head, of which a page would show too few. */
const oddRows = ({ children: [head, ...rows] }: Table): [offset: number, message: string, allowed: string][] =>
  rows
    .filter(({ children }) => children.length !== head?.children.length)
    .map(({ children, position }) => [
      position?.start.offset ?? 0,
      `a row of ${children.length} in a table of ${head?.children.length ?? 0} columns`,
      'a cell for each column',
    ])

const footnote = /\[\^[^\]\s]+\]/

/** A character reference to what {@link hiddenIn} finds; Markdown itself takes the place of others. */
const hiddenReference =
  /&(?:lrm|rlm|#0*(?:1564|820[67]|823[2-8]|829[4-7]|65279)|#x0*(?:61c|200[ef]|202[89a-e]|206[6-9]|feff));/i

const excesses = {
  long: ['the text is too long', `at most ${longestProse} characters`],
  deep: ['nested too deeply', `at most ${deepestProse} levels`],
  many: ['the text has too many marks', `at most ${mostMarks} such as \`*\`, \`[\` and line ends, code spans aside`],
} as const

/** What in the prose is beyond the restricted Markdown, in the order of the text. Inline prose stands within a sentence or a heading. */
export function proseProblems(markdown: string, form: ProseForm = 'blocks'): ProseProblem[] {
  const isInline = form === 'line' || form === 'step'
  const problems: ProseProblem[] = []
  const report = (kind: ProseProblem['kind'], offset: number, message: string, allowed = inProse) =>
    problems.push({ kind, ...placeAt(markdown, offset), message, allowed })

  const { tree, excess } = limitedProse(markdown)
  if (excess) {
    const [message, allowed] = excesses[excess]
    report('excess', 0, message, allowed)
    return problems
  }
  visit(tree, (node, _, parent) => {
    const start = node.position?.start.offset ?? 0
    const source = markdown.slice(start, node.position?.end.offset)
    const known = nodeKinds[node.type]
    if (node.type === 'definition' && /^\[\^/.test(source)) report('footnote', start, 'a footnote in prose')
    else if (form === 'parts' && node.type === 'heading') {
      if (!isSectionHeading(node) || parent?.type !== 'root')
        report('heading', start, 'a heading that opens no part', '`## ` and words without marks, outside of lists')
    } else if (known) report(known[0], start, `${known[1]} in prose`)
    else if (isInline && node.type in blocks) report('block', start, `${blocks[node.type]} in a line of prose`, inLine)
    else if (node.type === 'link' && !isLinkAllowed(node.url))
      report('link', start, `link to \`${node.url}\``, 'addresses of https: and mailto: that a browser takes')
    else if (node.type === 'code' && !/^[`~]/.test(source)) report('code', start, 'code by indentation', 'fenced code')
    else if (node.type === 'paragraph' && source.split('\n').some(isTableRule))
      report('table', start, 'a table that is none', 'as many columns in its rule as in its head')
    else if (node.type === 'table') for (const row of oddRows(node)) report('table', ...row)
    else if (node.type === 'text' && footnote.test(source))
      report('footnote', start + source.search(footnote), 'a footnote in prose')
    const hidden = hiddenIn(node.type === 'link' ? node.url : 'value' in node ? node.value : '')
    if (hidden) report('hidden', start + Math.max(source.search(hiddenReference), 0), hidden.message, hidden.allowed)
  })
  // Hardly any prose has a tag, and reading it once more takes as long as the first time.
  if (markdown.includes('<'))
    visit(withTags.parse(markdown), 'html', (node) => {
      report('html', node.position?.start.offset ?? 0, `raw HTML \`${firstLine(node.value)}\``, 'a code span around it')
    })
  return problems.sort((one, other) => one.line - other.line || one.column - other.column)
}

/** Sees tags, which {@link parseProse} takes for text. */
const withTags = unified()
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .use(remarkParse)
  .freeze()

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
