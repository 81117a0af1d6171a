import { plainProse } from '../markdown/plain-prose.ts'
import type { Matrix, Note } from '../model/matrix.ts'
import { noteParts } from './entry-parts.ts'
import { explainedIn } from './notes-together.ts'

/** About as many characters of a description as are shown where a link is previewed. */
const most = 200

/** A note in a sentence or two, as plain text: its title, then as many whole sentences of its opening as there is room for. */
export function noteLead(matrix: Matrix, note: Note): string {
  const { opening } = noteParts(matrix, explainedIn(matrix, note))
  const title = plainProse(note.title)
  let lead = /[.!?]$/.test(title) ? title : `${title}.`
  for (const sentence of plainProse(opening).match(/\S.*?(?:[.!?](?= |$)|$)/g) ?? []) {
    if (lead.length + 1 + sentence.length > most) break
    lead += ` ${sentence}`
  }
  return lead
}
