// How long a clean build takes against a bare one-page Astro build, what /tdp/ weighs with all that it loads, and how long
// `scenarios row 7` takes. Prints figures, asserts nothing.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { root } from '../src/command/root.ts'

const runs = 3

/** Milliseconds of the fastest of some runs. */
function fastest(run: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.round(Math.min(...times))
}

const copy = mkdtempSync(join(tmpdir(), 'bench-site-'))
const bare = mkdtempSync(join(tmpdir(), 'bench-bare-'))
const node = (folder: string, ...words: string[]) =>
  execFileSync(process.execPath, words, {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
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
  const site = fastest(() => {
    clean(copy)
    node(copy, 'scripts/astro.ts', 'build')
  })
  const kept = fastest(() => node(copy, 'scripts/astro.ts', 'build'))
  const astro = join(root, 'node_modules/astro/bin/astro.mjs')
  const onePage = fastest(() => {
    clean(bare)
    node(bare, astro, 'build')
  })
  const row = fastest(() => node(root, 'scripts/scenarios.ts', 'row', '7'))
  console.log(`clean build of the site        ${site} ms, with its drawings kept ${kept} ms`)
  console.log(`bare one-page Astro build      ${onePage} ms`)
  console.log(`scenarios row 7                ${row} ms`)
  for (const page of ['tdp/index.html', 'tdp/7/index.html', 'tdp/offline.html']) {
    const bytes = readFileSync(join(copy, 'dist', page))
    const [gzip, brotli] = [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length]
    console.log(`${page.padEnd(30)} ${bytes.length} bytes, gzip ${gzip}, brotli ${brotli}; it loads nothing else`)
  }
} finally {
  for (const folder of [copy, bare]) rmSync(folder, { recursive: true, force: true })
}
