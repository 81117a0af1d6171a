import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, sep } from 'node:path'

/** Where a problem is due, as `path:line:column [rule]`. */
type Mark = string

/** A bad fixture: files to lay over the base matrix, the places marked in them, and the fixture up to its golden part. */
export interface BadCase {
  file: string
  rule: string
  files: Record<string, string | undefined>
  marks: Mark[]
  head: string
}

/** What the golden part starts with. */
export const goldenStart = '--- problems\n'

const header = /^=== (.+?)( \(gone\))?$/
const caret = /^( *)\^ ([a-z-]+)$/

/**
 * Every `tests/check/bad/<rule>/<case>.txt`. A line `=== rows/7.md` starts a file, `(gone)` behind the name takes it away. A line
 * such as `      ^ known-value` is no part of the file: it marks the column of the line above where that rule finds a problem.
 */
export const badCases = (): BadCase[] => globSync('tests/check/bad/*/*.txt').sort().map(readCase)

function readCase(path: string): BadCase {
  const [head = ''] = readFileSync(path, 'utf8').split(goldenStart)
  const files: BadCase['files'] = {}
  const marks: Mark[] = []
  let name = ''
  let lines: string[] = []
  for (const line of head.split('\n').slice(0, -1)) {
    const [, started, gone] = header.exec(line) ?? []
    const [, indent, rule] = caret.exec(line) ?? []
    if (started !== undefined) {
      name = started
      lines = []
      files[name] = gone ? undefined : ''
    } else if (indent !== undefined) {
      marks.push(`door/${name}:${Math.max(lines.length, 1)}:${indent.length + 1} [${rule}]`)
    } else {
      if (name === '') throw new Error(`${path}: a line before the first file`)
      lines.push(line)
      files[name] = `${lines.join('\n')}\n`
    }
  }
  const file = path.split(sep).join('/')
  return { file, rule: basename(dirname(path)), files, marks: marks.sort(), head }
}
