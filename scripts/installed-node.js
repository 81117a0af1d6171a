import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The executable of the Node that is installed with the project at `root`; undefined where there is none, or none that runs
 * here: it is made for the GNU C library.
 *
 * @param {string} root
 */
export function installedNode(root) {
  const isWindows = process.platform === 'win32'
  const platform = `${isWindows ? 'win' : process.platform}-${process.arch}`
  return [`node-${platform}`, `node-bin-${platform}`]
    .map((name) => join(root, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node'))
    .find((node) => existsSync(node) && spawnSync(node, ['--version']).status === 0)
}
