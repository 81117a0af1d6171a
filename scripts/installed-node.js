import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './package-folder.js'

/**
 * The executable of the Node that is installed with the project; undefined where there is none, or none that runs here: it is
 * made for the GNU C library.
 */
export function installedNode() {
  const isWindows = process.platform === 'win32'
  const platform = `${isWindows ? 'win' : process.platform}-${process.arch}`
  return [`node-${platform}`, `node-bin-${platform}`]
    .flatMap((name) => packageFolder(name) ?? [])
    .map((folder) => join(folder, 'bin', isWindows ? 'node.exe' : 'node'))
    .find((node) => existsSync(node) && spawnSync(node, ['--version']).status === 0)
}
