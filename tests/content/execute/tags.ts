import type { ModelFile } from '../../../src/model/matrix.ts'

/** What a region or a line of model code says that it bears on. */
export interface Tag {
  file: string
  line: number
  region?: string
  rows: string[]
  notes: string[]
}

const tagged =
  /\/\*\s*(?:region: (?<region>\S+)\s*)?(?:rows: (?<rows>[\d ]+?)\s*)?(?:notes: (?<notes>[\w ]+?)\s*)?\*\/\s*$/

/** Every tag of a file, in order. Throws an Error where regions do not nest. */
export function tagsOf({ name, text }: ModelFile): Tag[] {
  const open: string[] = []
  const tags = text.split('\n').flatMap((line, index): Tag[] => {
    if (/^\s*\/\* end region \*\/$/.test(line) && open.pop() === undefined)
      throw new Error(`${name}:${index + 1}: a region ends that never began`)
    const { region, rows, notes } = tagged.exec(line)?.groups ?? {}
    if (region !== undefined) open.push(region)
    if ((region ?? rows ?? notes) === undefined) return []
    return [{ file: name, line: index + 1, region, rows: wordsOf(rows), notes: wordsOf(notes) }]
  })
  if (open.length > 0) throw new Error(`${name}: the region ${open[0]} never ends`)
  return tags
}

const wordsOf = (list = ''): string[] => list.split(' ').filter(Boolean)
