// How check and build grow with the rows: the reference's 14, then with a further input of 72 and 714 values beside them, 1,008 and
// 9,996 rows with all that each has. Prints figures, asserts nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../src/command/root.ts'
import { writeGrownContent } from './grown-content.ts'
import { type Measure, measured } from './measured.ts'

const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'))
const told = ({ wall, cpu, memory }: Measure) =>
  `${wall.toFixed(1).padStart(6)} s, ${cpu.toFixed(1).padStart(6)} s of CPU, ${memory.toFixed(0).padStart(5)} MB`
try {
  for (const values of [1, 72, 714]) {
    const content = join(folder, String(values))
    writeGrownContent(join(root, 'src/content/tdp'), content, values)
    const env = { CONTENT: content }
    const check = measured(root, ['scripts/scenarios.ts', 'check'], env)
    const build = measured(root, ['scripts/scenarios.ts', 'build', '--out', join(folder, 'site')], env)
    console.log(`${String(14 * values).padStart(5)} rows: check ${told(check)}; build ${told(build)}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
