import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect } from 'vitest'
import { root } from '../../src/command/root.ts'
import { madeFolder } from '../files/made-folder.ts'
import { madeTree } from '../kernel/made-tree.ts'
import { inProcess } from './in-process.ts'

export const content = {
  'lock/matrix.yaml': `title: Lock
summary: Who may take it.
revision: 1
code: { release: v9.1.4 }
inputs: [{ id: held, values: [{ id: Y }, { id: N }] }]
verdicts: [{ id: taken, marks: [{ id: Y }, { id: N }] }]
groups: [{ id: all, label: All }]
legend: []
`,
  'lock/rows/1.md': '---\ninputs: { held: Y }\nverdicts: { taken: N }\ngroup: all\nnotes: [a]\n---\nSee `take()`.\n',
  'lock/rows/2.md': '---\ninputs: { held: N }\nverdicts: { taken: Y }\ngroup: all\n---\nSee `HELD`.\n',
  'lock/notes/a.md': '---\ntitle: Why\n---\nSee `take()` and `drop()`.\n',
  'lock/flows.yaml': '- id: slow\n  title: Slow\n  rows: [1]\n  path: [take()]\n',
  'lock/symbols.yaml': `# Ours.
- name: take
  kind: function
  file: kernel/lock.c
  purpose: takes it

- name: HELD
  kind: macro
  file: kernel/lock.c
  purpose: the mark
- name: drop
  kind: function
  file: kernel/lock.c
  purpose: drops it
- name: gone
  kind: function
  purpose: never was
`,
  'lock/permalinks.txt': 'row 1\nrow 2\nnote a\n',
}
export const lock = 'static int take(void)\n{\n\treturn try(1);\n}\n#define HELD 1\nstatic void drop(void) { }\n'

/** Runs the command over content of its own, which the tests look at afterwards. */
export function project(symbols?: string) {
  const folder = madeFolder(symbols === undefined ? content : { ...content, 'lock/symbols.yaml': symbols })
  const run = async (...words: string[]) => {
    const { code, out, err } = await inProcess(['verify', ...words], { env: { CONTENT: relative(root, folder) } })
    return { status: code, stdout: out, stderr: err }
  }
  const read = () => readFileSync(join(folder, 'lock/symbols.yaml'), 'utf8')
  return { folder, run, read }
}

export const tree = madeTree({ 'kernel/lock.c': lock })
export const pinned = await (async () => {
  const { run, read } = project()
  expect((await run('--kernel', tree, '--pin')).stderr).toBe('')
  return read()
})()
