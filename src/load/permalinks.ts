import type { Permalink } from '../model/permalink.ts'
import type { Place, Problem } from '../model/problem.ts'

interface Permalinks {
  entries: Permalink[]
  /** Where each entry stands. */
  places: Place[]
  problems: Problem[]
}

/** What a line says, by its first word. */
const forms: Record<string, [RegExp, string]> = {
  row: [/^\S+$/, 'row <id>'],
  note: [/^\S+$/, 'note <id>'],
  claim: [/^\S+$/, 'claim <id>'],
  posted: [/^\d{4}-\d\d-\d\d(-\d\d?)? [0-9a-f]{16}$/, 'posted <date> <16 hex digits>'],
  questioned: [/^\S+ \S+$/, 'questioned <row> <column>'],
}
/** What has an address of its own, and so is never withdrawn. */
const lasting = ['row', 'note']

/**
 * Reads permalinks.txt: one published thing a line, by one of {@link forms}, and `withdrawn: <reason>` behind what is rightly gone;
 * `#` starts a comment.
 */
export function readPermalinks(path: string, text: string): Permalinks {
  const entries: Permalink[] = []
  const places: Place[] = []
  const problems: Problem[] = []
  text.split('\n').forEach((full, index) => {
    const line = full.replace(/(^|\s)#.*/, '').trim()
    if (line === '') return
    const place = { path, line: index + 1, column: full.search(/\S/) + 1 }
    const [, before = line, withdrawn] = /^(.*?)\s+withdrawn:(.*)$/.exec(line) ?? []
    const [kind = '', ...words] = before.split(/\s+/)
    const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined
    const isLasting = lasting.includes(kind)
    if (form?.[0].test(words.join(' ')) && (withdrawn === undefined || (withdrawn.trim() !== '' && !isLasting))) {
      entries.push({ kind, id: words.join(' '), ...(withdrawn === undefined ? {} : { withdrawn: withdrawn.trim() }) })
      places.push(place)
      return
    }
    const known = form ? [form[1]] : Object.values(forms).map(([, form]) => form)
    const behind = isLasting ? '' : '; behind what is no row or note, `withdrawn: <reason>`'
    problems.push({
      ...place,
      rule: 'syntax',
      message: `\`${line}\` is no permalink`,
      allowed: `${known.map((form) => `\`${form}\``).join(', ')}${behind}`,
    })
  })
  return { entries, places, problems }
}
