import type { Folder } from '../../src/load/folder.ts'
import { postedHash } from '../../src/load/posted-hash.ts'

/**
 * A matrix folder in memory with one row for each combination of `sizes`, each row with a note and prose that refers to the
 * next, every cell posted. `broken` gives every row an unknown value and an unknown note instead.
 */
export function largeMatrix(sizes: number[], broken = false): Folder {
  const count = sizes.reduce((product, size) => product * size, 1)
  const ids = Array.from({ length: count }, (_, index) => String(index + 1))
  const cellsOf = (index: number) => {
    let rest = index
    return sizes.map((size, at) => {
      const value = `v${rest % size}`
      rest = Math.floor(rest / size)
      return [`in${at}`, value] as const
    })
  }
  const row = (id: string) => `---
inputs: { ${cellsOf(Number(id) - 1)
    .map(([input, value]) => `${input}: ${broken ? 'unknown' : value}`)
    .join(', ')} }
verdicts: { valid: Y }
group: all
notes: [${broken ? 'unknown' : 'a'}]
---

The row after it is [[${(Number(id) % count) + 1}]], and \`turn()\` says so.
`
  const cells = Object.fromEntries(
    ids.map((id) => [id, { ...Object.fromEntries(cellsOf(Number(id) - 1)), valid: 'Y (a)' }]),
  )
  const files: Record<string, string> = {
    'matrix.yaml': `title: Large
summary: One row for each combination.
revision: 1
inputs:
${sizes.map((size, at) => `  - { id: in${at}, values: [${Array.from({ length: size }, (_, value) => `{ id: v${value} }`).join(', ')}] }`).join('\n')}
verdicts: [{ id: valid, marks: [{ id: Y }, { id: N }] }]
groups: [{ id: all, label: All }]
legend: [{ id: anything, explains: [valid, ${sizes.map((_, at) => `in${at}`).join(', ')}], text: anything }]
claims: [{ id: all, text: All are valid., where: { valid: Y }, rows: [${ids.join(', ')}] }]
`,
    'notes/a.md': '---\ntitle: A note\n---\n\nOf every row.\n',
    'symbols.yaml': '- { name: turn, kind: function, purpose: Turns. }\n',
    'permalinks.txt': `note a
claim all
posted 2026-01-02 ${postedHash({ id: '2026-01-02', source: 'A message.', rows: cells })}
${ids.map((id) => `row ${id}\n`).join('')}`,
    'posted/2026-01-02.yaml': `source: A message.\nrows: ${JSON.stringify(cells)}\n`,
    ...Object.fromEntries(ids.map((id) => [`rows/${id}.md`, row(id)])),
  }
  return { path: 'large', names: Object.keys(files), read: (name) => new TextEncoder().encode(files[name]) }
}
