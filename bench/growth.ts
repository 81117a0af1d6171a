// How check and build grow with the rows: the reference's 14, then with a further input of 72 and 714 values beside them, 1,008 and
// 9,996 rows with all that each has; and, as the floor, Astro alone with as many files of as many bytes. Prints figures, asserts nothing.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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
    const check = measured(root, ['scripts/scenarios.js', 'check'], env)
    const build = measured(root, ['scripts/scenarios.js', 'build', '--out', join(folder, 'site')], env)
    const floor = measured(bareSite(14 * values), [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'])
    console.log(
      `${String(14 * values).padStart(5)} rows: check ${told(check)}; build ${told(build)}; Astro alone ${told(floor)}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A site of Astro with a page and two texts for each row, of about the size that ours have, and nothing to work out. */
function bareSite(rows: number): string {
  const site = join(folder, `bare-${rows}`)
  mkdirSync(join(site, 'src/pages'), { recursive: true })
  writeFileSync(join(site, 'package.json'), '{ "type": "module" }\n')
  symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'))
  const paths = `export const getStaticPaths = () => Array.from({ length: ${rows} }, (_, id) => ({ params: { id: String(id) } }))\n`
  writeFileSync(
    join(site, 'src/pages/[id].astro'),
    `---\n${paths}const paragraphs = Array.from({ length: 500 }, () => 'x'.repeat(100))\n---\n\n{paragraphs.map((text) => <p>{text}</p>)}\n`,
  )
  for (const [name, length] of [
    ['[id].txt.ts', 4000],
    ['[id].short.txt.ts', 500],
  ])
    writeFileSync(
      join(site, 'src/pages', String(name)),
      `${paths}export const GET = () => new Response('x'.repeat(${length}))\n`,
    )
  return site
}
