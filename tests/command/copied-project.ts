import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../src/command/root.ts'

/**
 * A copy of the project in a folder of its own, with folders of matrices as its content and all packages; what is built or
 * cached there stays there. `name` is the beginning of the folder's name.
 */
export function copiedProject(content: string, name = 'copy-'): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), name))
  for (const part of ['scripts', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => !/src[\\/]content[\\/]/.test(path),
    })
  cpSync(join(root, content), join(folder, 'src/content'), { recursive: true })
  const packages = join(folder, 'node_modules')
  mkdirSync(packages)
  for (const one of readdirSync(join(root, 'node_modules')))
    if (!/^\.(?!bin$)/.test(one)) symlinkSync(join(root, 'node_modules', one), join(packages, one))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
