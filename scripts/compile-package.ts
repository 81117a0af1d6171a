import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

// Makes `dist-package`, the command as JavaScript: Node strips no types below node_modules. A file becomes a file of its own, in the
// same place, so that verbs load as late as they do in the project. Pages stay as they are; Vite compiles them wherever they lie.

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = join(root, 'dist-package')
const options = { absWorkingDir: root, bundle: true, outdir, outbase: root, format: 'esm', platform: 'node' } as const

/** Leaves each import of another file as it is, but for the name that the file gets. */
const apart: Plugin = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.ts$/, '.js'), external: true },
    ),
}

const { metafile } = await build({
  ...options,
  entryPoints: ['scripts/scenarios.ts', 'src/command/layout-worker.ts'],
  packages: 'external',
  splitting: true,
  metafile: true,
  write: false,
})
rmSync(outdir, { recursive: true, force: true })
await build({
  ...options,
  entryPoints: Object.keys(metafile.inputs),
  packages: 'external',
  plugins: [apart],
  target: 'node22',
  charset: 'utf8',
})
