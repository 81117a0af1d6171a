// How long a clean build takes against a bare one-page Astro build, what /tdp/ weighs with all that it loads, and how long
// `scenarios row 7` takes. Prints figures, asserts nothing.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { root } from '../src/command/root.ts'
import { type Measure, measured } from './measured.ts'

const runs = 3

const copy = mkdtempSync(join(tmpdir(), 'bench-site-'))
const bare = mkdtempSync(join(tmpdir(), 'bench-bare-'))
try {
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  mkdirSync(join(bare, 'src/pages'), { recursive: true })
  writeFileSync(join(bare, 'src/pages/index.astro'), '<h1>One page</h1>\n')
  writeFileSync(join(bare, 'package.json'), '{ "type": "module" }\n')
  for (const folder of [copy, bare]) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))

  const clean = (folder: string) => {
    for (const name of ['dist', '.astro', '.cache']) rmSync(join(folder, name), { recursive: true, force: true })
  }
  const least = (run: () => Measure): Measure =>
    Array.from({ length: runs }, run).reduce((one, other) => (other.wall < one.wall ? other : one))
  const site = least(() => {
    clean(copy)
    return measured(copy, ['scripts/scenarios.js', 'build'])
  })
  const kept = least(() => measured(copy, ['scripts/scenarios.js', 'build']))
  const onePage = least(() => {
    clean(bare)
    return measured(bare, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'])
  })
  const row = least(() => measured(root, ['scripts/scenarios.js', 'row', '7']))
  const told = ({ wall, cpu }: Measure) => `${wall.toFixed(2)} s, ${cpu.toFixed(2)} s of CPU`
  console.log(`clean build of the site        ${told(site)}; with its drawings kept ${told(kept)}`)
  console.log(`bare one-page Astro build      ${told(onePage)}`)
  console.log(
    `so the site takes              ${(site.wall / onePage.wall).toFixed(1)} times the time, ${(site.cpu / onePage.cpu).toFixed(1)} times the CPU time`,
  )
  console.log(`scenarios row 7                ${told(row)}`)
  for (const page of ['tdp/index.html', 'tdp/7/index.html', 'tdp/offline.html']) {
    const bytes = readFileSync(join(copy, 'dist', page))
    const [gzip, brotli] = [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length]
    console.log(`${page.padEnd(30)} ${bytes.length} bytes, gzip ${gzip}, brotli ${brotli}; it loads nothing else`)
  }
} finally {
  for (const folder of [copy, bare]) rmSync(folder, { recursive: true, force: true })
}
