import { sectionsOf } from '../derive/entry-parts.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Note, Row } from '../model/matrix.ts'
import { type Finding, finding, listText, noteFileOf, type Rule, rowFileOf } from './rule.ts'

type Declared = { id: string; titles: string[]; required?: boolean | undefined }

/** Rows and notes have the parts that matrix.yaml declares for them: in its order, once each, none that is required left out, none empty. */
export const part: Rule = function* (loaded) {
  for (const kind of ['rows', 'notes'] as const) {
    const declared = loaded.matrix.parts?.[kind]
    if (declared === undefined) continue
    yield* ambiguousTitles(loaded, kind, declared)
    const fileOf = kind === 'rows' ? rowFileOf : noteFileOf
    for (const entry of loaded.matrix[kind]) yield* entryFindings(loaded, entry, fileOf(entry), declared)
  }
}

function* ambiguousTitles({ places }: Loaded, kind: 'rows' | 'notes', declared: Declared[]): Iterable<Finding> {
  const first = new Map<string, [number, number]>()
  for (const [index, { titles }] of declared.entries())
    for (const [at, title] of titles.entries()) {
      const other = first.get(title)
      const placeOf = ([one, two]: [number, number]) => places.at('matrix.yaml', 'parts', kind, one, 'titles', two)
      if (other)
        yield finding(placeOf([index, at]), `\`${title}\` is a title already`, 'one part for each title', [
          { ...placeOf(other), message: 'the first is here' },
        ])
      else first.set(title, [index, at])
    }
}

function* entryFindings({ places }: Loaded, entry: Row | Note, file: string, declared: Declared[]): Iterable<Finding> {
  const titles = declared.flatMap(({ titles }) => titles)
  const place = (line: number, column: number) => places.within(file, [], line, column)
  const found = new Map<number, { title: string; line: number; column: number }>()
  for (const section of sectionsOf(entry).sections) {
    const { title, text, line, column } = section
    const at = declared.findIndex((one) => one.titles.includes(title))
    const same = found.get(at)
    const ahead = [...found].find(([other]) => other > at)?.[1]
    if (at < 0) yield finding(place(line, column), `unknown part \`${title}\``, listText(titles))
    else if (same)
      yield finding(place(line, column), `\`${title}\` is a part that is there already`, 'each part once', [
        { ...place(same.line, same.column), message: 'the first is here' },
      ])
    else if (ahead)
      yield finding(
        place(line, column),
        `\`${title}\` stands behind \`${ahead.title}\``,
        `this order: ${listText(titles)}`,
      )
    if (at >= 0 && text === '')
      yield finding(place(line, column), `nothing stands below \`${title}\``, 'prose, or no heading')
    if (at >= 0 && !same) found.set(at, section)
  }
  // One without any explanation is told by another rule.
  if (entry.retired || ('shares' in entry && entry.shares !== undefined) || entry.body.trim() === '') return
  for (const [at, { titles, required }] of declared.entries())
    if (required && !found.has(at))
      yield finding(place(0, 1), `no part ${quoted(titles)}`, `this part, as a heading \`## ${titles[0] ?? ''}\``)
}

const quoted = (titles: string[]): string => titles.map((title) => `\`${title}\``).join(' or ')
