import type { ModelFile } from '../model/matrix.ts'
import { onceFor } from './once-for.ts'

/** One line of model code as readers see it: without its tag. */
interface CodeLine {
  /** From 1 in its file. */
  number: number
  text: string
  /** The rows and notes that the line itself bears on. */
  rows: string[]
  notes: string[]
}

/** A named part of a model file. */
export interface Region {
  file: string
  name: string
  /** The line of the comment that opens it. */
  line: number
  rows: string[]
  notes: string[]
  /** The lines within, those of inner regions included, without the comments that open and close regions. */
  lines: CodeLine[]
}

/** Where a row or note is named in a mark; line and column from 1. */
export interface NamedId {
  kind: 'row' | 'note'
  id: string
  line: number
  column: number
}

/** Something wrong with the marks of a model file, from where the mark starts. */
interface MarkProblem {
  line: number
  column: number
  message: string
  /** How such a mark is written. */
  allowed: string
}

const opening = /^\s*\/\* region: (?<name>\S+)(?: rows: (?<rows>[\w -]+?))?(?: notes: (?<notes>[\w -]+?))? \*\/\s*$/d
const closing = /^\s*\/\* end region \*\/\s*$/
const tag = /(?<!\s)\s*\/\* (?=\w+: )(?:rows: (?<rows>[\w -]+?))?(?: ?notes: (?<notes>[\w -]+?))? \*\/\s*$/d
const likeRegion = /\/\* (end )?region\b/
const likeTag = /\/[*/]\s*(rows?|notes?)\s*:/

const asRegion = '`/* region: name rows: 1 2 notes: a */` … `/* end region */`'
const asTag = '`/* rows: 1 2 notes: a */` at the end of the line'

const words = (list = ''): string[] => list.split(' ').filter(Boolean)

/** A model file taken apart. */
export interface TaggedCode {
  regions: Region[]
  lines: CodeLine[]
  named: NamedId[]
  problems: MarkProblem[]
}

/** The regions of a model file in the order in which they open, the ids that its marks name, and what is wrong with its marks. */
export const regionsOf = onceFor(({ name: file, text }: ModelFile): TaggedCode => {
  const regions: Region[] = []
  const lines: CodeLine[] = []
  const named: NamedId[] = []
  const problems: MarkProblem[] = []
  const open: { region: Region; column: number }[] = []
  const wrong = (line: number, column: number, message: string, allowed = asRegion) =>
    problems.push({ line, column, message, allowed })
  text
    .replace(/\n$/, '')
    .split('\n')
    .forEach((full, index) => {
      const line = index + 1
      const column = full.search(/\S/) + 1
      const start = opening.exec(full)
      if (start?.groups?.name !== undefined) {
        const { name, rows, notes } = start.groups
        const region: Region = { file, name, line, rows: words(rows), notes: words(notes), lines: [] }
        if (regions.some((other) => other.name === name)) wrong(line, column, `region \`${name}\` stands twice`)
        regions.push(region)
        open.push({ region, column })
        named.push(...idsIn(start, line))
        return
      }
      if (closing.test(full)) {
        if (open.pop() === undefined) wrong(line, column, 'a region ends that never began')
        return
      }
      const found = tag.exec(full)
      const text = found ? full.replace(tag, '') : full
      const [region, mistyped] = [text.search(likeRegion), text.search(likeTag)]
      if (region >= 0) wrong(line, region + 1, `\`${text.slice(region).trim()}\` opens or ends no region`)
      if (mistyped >= 0) wrong(line, mistyped + 1, `\`${text.slice(mistyped).trim()}\` tags no line`, asTag)
      const code: CodeLine = {
        number: line,
        text,
        rows: words(found?.groups?.rows),
        notes: words(found?.groups?.notes),
      }
      if (found) named.push(...idsIn(found, line))
      lines.push(code)
      for (const { region } of open) region.lines.push(code)
    })
  for (const { region, column } of open) wrong(region.line, column, `region \`${region.name}\` never ends`)
  return { regions, lines, named, problems }
})

/** The ids of a mark. */
function* idsIn({ groups, indices }: RegExpExecArray, line: number): Iterable<NamedId> {
  for (const kind of ['row', 'note'] as const) {
    const [start = 0] = indices?.groups?.[`${kind}s`] ?? []
    for (const { 0: id, index } of (groups?.[`${kind}s`] ?? '').matchAll(/[^ ]+/g))
      yield { kind, id, line, column: start + index + 1 }
  }
}

/** Every region of a matrix, by `file#name`. */
export const regionsIn = onceFor(
  (models: ModelFile[]): Map<string, Region> =>
    new Map(
      models.flatMap((model) => regionsOf(model).regions).map((region) => [`${region.file}#${region.name}`, region]),
    ),
)

/** The words at the head of a model file that say what it shows: its first comment that is no licence. */
export function captionOf({ text }: ModelFile): string {
  const comments = text.split('/*').slice(1)
  const [comment = ''] = comments.map((rest) => rest.split('*/')[0] ?? '').filter((one) => !one.includes('SPDX'))
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*?/, '').trim())
  return lines.filter(Boolean).join(' ')
}
