import type { Note } from '../model/matrix.ts'
import { proseText } from './names.ts'
import type { Sheet } from './sheet.ts'

/** The text of a field that is left to whoever takes the table over. */
export const toWrite = 'To be written.'

/** Marks of notes as ids; a sign such as `*` is a word. */
export const noteIds = (marks: string[]): string[] =>
  marks.map((mark) =>
    /^[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?$/.test(mark)
      ? mark
      : `note-${[...mark].map((one) => '*†‡§'.indexOf(one) + 1).join('')}`,
  )

/** The footnotes of a sheet that are used as notes, with their words where these are kept; of several marks of one the first has the text. */
export function notesOfSheet({ around }: Sheet, used: Set<string>, isQuoted: boolean): Note[] {
  return around.notes.flatMap(({ marks, text, parts }) => {
    const own = noteIds(marks).filter((one) => used.has(one))
    const { title, paragraphs, sources } = parts ?? { title: undefined, paragraphs: [text], sources: [] }
    // As the text form has it where notes share an explanation.
    const [, see = ''] = paragraphs.length === 1 ? (/^See \(([\w-]+)\)\.$/.exec(paragraphs[0] ?? '') ?? []) : []
    const shared = used.has(see) && around.notes.some((note) => note.marks.includes(see)) ? see : undefined
    const body = `In the words of the message: “${paragraphs.map(paragraphText).join('\n\n')}”`
    return own.map((one, at) => {
      const shares = at > 0 ? own[0] : shared === one ? undefined : shared
      return {
        id: one,
        title: isQuoted && title !== undefined ? proseText(title) : `Note ${one}`,
        ...(shares === undefined ? {} : { shares }),
        code: [],
        sources: isQuoted && shares === undefined ? sources.map(proseText) : [],
        body: shares === undefined ? (isQuoted ? body : toWrite) : '',
      }
    })
  })
}

/** Text as a paragraph, which starts no list. */
const paragraphText = (text: string): string => proseText(text).replace(/^(\d+)(?=[.)]\s)|^(?=[-+=]\s?)/, '$1\\')
