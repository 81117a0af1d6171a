import type { Place, Problem } from '../model/problem.ts'
import type { Path } from './yaml-source.ts'

interface Permalinks {
  entries: { kind: string; id: string }[]
  problems: Problem[]
  /** Where the entry with this position in `entries` stands, for the file `permalinks.txt`. */
  at(file: string, path: Path): Place | undefined
}

/** Reads permalinks.txt: `row 7` or `note a1` on a line; `#` starts a comment. */
export function readPermalinks(path: string, text: string): Permalinks {
  const entries: Permalinks['entries'] = []
  const places: Place[] = []
  const problems: Problem[] = []
  text.split('\n').forEach((full, index) => {
    const line = full.replace(/#.*/, '').trim()
    if (line === '') return
    const place = { path, line: index + 1, column: full.search(/\S/) + 1 }
    const [, kind, id] = /^(row|note)\s+(\S+)$/.exec(line) ?? []
    if (kind === undefined || id === undefined) {
      problems.push({
        ...place,
        rule: 'syntax',
        message: `\`${line}\` is no permalink`,
        allowed: '`row <id>` or `note <id>`',
      })
      return
    }
    entries.push({ kind, id })
    places.push(place)
  })
  return {
    entries,
    problems,
    at: (file, [index]) => (file === 'permalinks.txt' ? places[Number(index ?? 0)] : undefined),
  }
}
