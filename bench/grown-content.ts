import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a content folder with one matrix like the one at `from`, but with a further input of `values` values, so that each row
 * stands once for each of them. The first value keeps the ids of the rows, which claims and flows go on naming; flows make no other
 * rows, so that nothing is compared with them.
 */
export function writeGrownContent(from: string, to: string, values: number): void {
  rmSync(to, { recursive: true, force: true })
  const folder = join(to, 'grown')
  mkdirSync(folder, { recursive: true })
  for (const name of [
    'notes',
    'model',
    'symbols.yaml',
    'flows.yaml',
    'assertions.yaml',
    'glossary.yaml',
    'changes.yaml',
  ])
    cpSync(join(from, name), join(folder, name), { recursive: true })
  mkdirSync(join(folder, 'rows'))
  const names = Array.from({ length: values }, (_, at) => `v${at + 1}`)
  const matrix = readFileSync(join(from, 'matrix.yaml'), 'utf8')
  writeFileSync(
    join(folder, 'matrix.yaml'),
    matrix
      .replace(
        /^verdicts:$/m,
        `  - id: grown\n    values:\n${names.map((id) => `      - id: ${id}\n`).join('')}verdicts:`,
      )
      .replace(/^( +)where:$/gm, '$&\n$1  grown: v1')
      .replace(
        /^legend:$/m,
        `legend:\n  - id: grown\n    explains: [grown, ${names.join(', ')}]\n    text: a further input`,
      )
      .replace(/\n {4}(posted: true|reached: .*)/g, ''),
  )
  const rows = readdirSync(join(from, 'rows')).map((name) => ({
    id: name.replace(/\.md$/, ''),
    text: readFileSync(join(from, 'rows', name), 'utf8'),
  }))
  const ids: string[] = []
  for (const value of names)
    for (const { id, text } of rows) {
      const own = value === 'v1' ? id : `${id}-${value}`
      ids.push(own)
      writeFileSync(join(folder, 'rows', `${own}.md`), grown(text, value))
    }
  const notes = readdirSync(join(from, 'notes')).map((name) => name.replace(/\.md$/, ''))
  writeFileSync(
    join(folder, 'permalinks.txt'),
    [...ids.map((id) => `row ${id}`), ...notes.map((id) => `note ${id}`), ''].join('\n'),
  )
}

const grown = (row: string, value: string) =>
  row.replace(/^inputs:$/m, `inputs:\n  grown: ${value}`).replace(/^qualified:\n(?: .*\n)+/m, '')
