import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of all that a build takes, in a folder of its own; what builds keep below `node_modules` is its own, too. */
export function copiedProject(folder = mkdtempSync(join(tmpdir(), 'elsewhere-'))): string {
  for (const name of [
    'src',
    'scripts',
    'public',
    'examples',
    'tests/e2e/content',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  return folder
}
