import { asciiLine } from '../derive/ascii.ts'
import type { Loaded } from '../load/loaded.ts'
import { wildcardsOf } from '../model/cell.ts'
import { readings } from './readings.ts'
import { type Finding, finding, listText, type Rule, rowFileOf } from './rule.ts'
import { type Told, toldLists } from './told-lists.ts'

/** What outputs say themselves where the heading of a column may stand, each with its meaning. */
const besideColumns = { '#': 'heads the ids of rows in tables', words: 'is a field of the filter' }
const noWords = {
  any: "is the filter's word for no choice",
  '(none)': 'stands for no cell where two revisions differ',
}
/** The same where others may stand. */
const taken: Record<string, Record<string, string>> = {
  input: besideColumns,
  verdict: besideColumns,
  'outcome column': besideColumns,
  value: noWords,
  mark: noWords,
  outcome: { ...noWords, 'none yet': 'is said where a release has no such context' },
}
/** What stands between several of one kind. */
const separators: Record<string, string[]> = {
  value: ['|', ' or ', ', '],
  mark: [', ', ' and '],
  context: [', '],
  fault: [' and '],
}

/** No text reads as what outputs say themselves: nothing at all, X, several others in a list, the marks of notes. */
export const ownWords: Rule = function* (loaded: Loaded) {
  const wildcards = wildcardsOf(loaded.matrix)
  for (const list of toldLists(loaded)) {
    const forms = list.map(({ text }) => listForms(text))
    const texts = [forms.map(([onPages]) => onPages), forms.map(([, inText]) => inText)]
    for (const one of list) yield* ownWordsIn(one, texts, wildcards)
  }
  yield* noteMarksIn(loaded)
}

/** A text as a list on a page has it, and one in the text form. */
const listForms = (text: string): [string, string] => [text.toLowerCase(), asciiLine(text).toLowerCase()]

function* ownWordsIn({ kind, id, text, place }: Told, texts: string[][], wildcards: string[]): Iterable<Finding> {
  const everyValue = wildcards.map((one) => [one, 'stands for every value in cells'])
  const words: Record<string, string> = { ...(kind === 'value' ? Object.fromEntries(everyValue) : {}), ...taken[kind] }
  const read = [...readings(text), ...readings(id)]
  const word = Object.keys(words).find((one) => readings(one).some(({ key }) => read.some((own) => own.key === key)))
  if (readings(text).length < mostReadings)
    yield finding(place, `${kind} \`${id}\` has nothing that can be read`, 'a text that shows on pages and in ASCII')
  // Of a value that is a wildcard by its id `known-value` says so.
  else if (word !== undefined && !wildcards.includes(id))
    yield finding(
      place,
      `${kind} \`${id}\` reads as \`${word}\`, which ${words[word]}`,
      `anything but ${listText(Object.keys(words))}`,
    )
  else if (kind === 'value' && /^all but /i.test(text))
    yield finding(
      place,
      `value \`${id}\` reads as those left out in a cell: \`${text}\``,
      'a text that starts otherwise',
    )
  else if (
    (separators[kind] ?? []).some((separator) =>
      listForms(text).some((own, form) => isJoined(own, texts[form] ?? [], separator)),
    )
  )
    yield finding(place, `${kind} \`${id}\` reads as several in a list: \`${text}\``, 'a text that no others make up')
}

const mostReadings = readings('a').length

/** Whether a text is several of some texts with a separator between them. */
function isJoined(text: string, texts: string[], separator: string): boolean {
  // Where one of the list may start, which grows while it is walked.
  const starts = new Set(text.includes(separator) ? [0] : [])
  for (const start of starts)
    for (const one of texts) {
      const end = start + one.length
      if (one === text || !text.startsWith(one, start)) continue
      if (end === text.length) return true
      if (text.startsWith(separator, end)) starts.add(end + separator.length)
    }
  return false
}

/** Conditions that end as if a note, or a mark of the text form, belonged to the cell. */
function* noteMarksIn({ matrix, places }: Loaded): Iterable<Finding> {
  const marks = new Set(['?', ...matrix.notes.map(({ id }) => id)])
  for (const row of matrix.rows)
    for (const { id } of matrix.verdicts) {
      const last = row.verdicts[id]
      const condition = (last?.also?.at(-1) ?? last)?.condition ?? ''
      const [end, inside = ''] = /(?<=^|\s)\(([^()]*)\)$/.exec(condition) ?? []
      if (end && inside.split(/,\s*/).every((mark) => marks.has(mark) || /^\*\d+$/.test(mark)))
        yield finding(
          places.at(rowFileOf(row), 'verdicts', id),
          `the condition ends in \`${end}\`, which reads as a mark of the cell`,
          'notes under `notes`, or other words',
        )
    }
}
