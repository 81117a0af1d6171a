import type { ModelFile } from '../model/matrix.ts'

/** One line of model code as readers see it: without its tag. */
export interface CodeLine {
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

/** Something wrong with the marks of a model file. */
export interface MarkProblem {
  line: number
  message: string
}

const opening = /^\s*\/\* region: (?<name>\S+)(?: rows: (?<rows>[\w -]+?))?(?: notes: (?<notes>[\w -]+?))? \*\/\s*$/
const closing = /^\s*\/\* end region \*\/\s*$/
const tag = /\s*\/\* (?=\w+: )(?:rows: (?<rows>[\w -]+?))?(?: ?notes: (?<notes>[\w -]+?))? \*\/\s*$/

const words = (list = ''): string[] => list.split(' ').filter(Boolean)

/** The regions of a model file in the order in which they open, and what is wrong with its marks. */
export function regionsOf({ name: file, text }: ModelFile): {
  regions: Region[]
  lines: CodeLine[]
  problems: MarkProblem[]
} {
  const regions: Region[] = []
  const lines: CodeLine[] = []
  const problems: MarkProblem[] = []
  const open: Region[] = []
  text
    .replace(/\n$/, '')
    .split('\n')
    .forEach((full, index) => {
      const line = index + 1
      const start = opening.exec(full)?.groups
      if (start?.name !== undefined) {
        const region: Region = {
          file,
          name: start.name,
          line,
          rows: words(start.rows),
          notes: words(start.notes),
          lines: [],
        }
        if (regions.some(({ name }) => name === region.name))
          problems.push({ line, message: `region \`${region.name}\` stands twice` })
        regions.push(region)
        open.push(region)
        return
      }
      if (closing.test(full)) {
        if (open.pop() === undefined) problems.push({ line, message: 'a region ends that never began' })
        return
      }
      if (/\/\* (end )?region\b/.test(full))
        problems.push({ line, message: `\`${full.trim()}\` opens or ends no region` })
      const found = tag.exec(full)?.groups
      const code: CodeLine = {
        number: line,
        text: found ? full.replace(tag, '') : full,
        rows: words(found?.rows),
        notes: words(found?.notes),
      }
      lines.push(code)
      for (const region of open) region.lines.push(code)
    })
  for (const region of open) problems.push({ line: region.line, message: `region \`${region.name}\` never ends` })
  return { regions, lines, problems }
}

/** Every region of a matrix, by `file#name`. */
export const regionsIn = (models: ModelFile[]): Map<string, Region> =>
  new Map(
    models.flatMap((model) => regionsOf(model).regions).map((region) => [`${region.file}#${region.name}`, region]),
  )

/** The words at the head of a model file that say what it shows: its first comment that is no licence. */
export function captionOf({ text }: ModelFile): string {
  const comments = text.matchAll(/\/\*([\s\S]*?)\*\//g)
  for (const [, comment = ''] of comments)
    if (!comment.includes('SPDX')) return comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim()
  return ''
}
