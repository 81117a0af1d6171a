import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../src/command/root.ts'

const parts = [
  ...['scripts', 'src', 'public', 'examples', 'tests/e2e/content'],
  ...['astro.config.mjs', 'package.json', 'tsconfig.json'],
]

/**
 * A copy of all that a build takes, in a folder of its own and with all packages; what is built or cached there stays there.
 * `content` is a folder of matrices that takes the place of the project's own, `name` the beginning of the folder's name.
 */
export function copiedProject({ content, name = 'copy-' }: { content?: string; name?: string } = {}): {
  folder: string
  remove(): void
} {
  const folder = mkdtempSync(join(tmpdir(), name))
  for (const part of parts)
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => content === undefined || !/src[\\/]content[\\/]/.test(path),
    })
  if (content !== undefined) cpSync(join(root, content), join(folder, 'src/content'), { recursive: true })
  const packages = join(folder, 'node_modules')
  mkdirSync(packages)
  for (const one of readdirSync(join(root, 'node_modules')))
    if (!/^\.(?!bin$)/.test(one)) symlinkSync(join(root, 'node_modules', one), join(packages, one))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
