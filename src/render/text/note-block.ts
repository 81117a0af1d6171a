import { notesById } from '../../derive/entries-by-id.ts'
import { noteParts } from '../../derive/entry-parts.ts'
import type { Matrix, Note } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { partBlocks } from './part-blocks.ts'
import { proseLine, proseText } from './prose-text.ts'
import { wrapText } from './wrap-text.ts'

const indent = '    '

/** Notes in full, each as a block: its mark and title, its explanation, its sources. An explanation that notes share stands once. */
export function noteBlocks(matrix: Matrix, notes: Note[]): string[][] {
  const told = new Set<string>()
  return notes.map((note) => {
    const mark = `(${asciiLine(note.id)}) `
    const origin = note.shares === undefined ? undefined : notesById(matrix).get(note.shares)
    const bodies = [note, origin].filter((one) => one !== undefined)
    const fresh = bodies.filter(({ id, body }) => !told.has(id) && body.trim() !== '')
    for (const { id } of fresh) told.add(id)
    const isElsewhere = origin !== undefined && !fresh.includes(origin) && origin.body.trim() !== ''
    return [
      ...wrapText(proseLine(note.title), { first: mark, rest: indent }),
      ...retiredLines(note),
      ...fresh
        .flatMap((one) => partBlocks(noteParts(matrix, one), indent))
        .flatMap((lines, at) => (at > 0 ? ['', ...lines] : lines)),
      ...(isElsewhere ? wrapText(`See (${asciiLine(origin.id)}).`, { first: indent, rest: indent }) : []),
      ...note.sources.flatMap((source) => proseText(source, { first: `${indent}Source: `, rest: `${indent}  ` })),
    ]
  })
}

const retiredLines = ({ retired }: Note): string[] =>
  retired ? proseText(`Retired: ${retired.reason}${seeAlso(retired.see)}`, { first: indent, rest: indent }) : []

const seeAlso = (see: string[]): string => (see.length > 0 ? ` See ${see.map((id) => `[[${id}]]`).join(', ')}.` : '')
