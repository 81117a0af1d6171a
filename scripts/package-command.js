import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The script behind the command of an installed package that has the package's name. Throws an Error where it has none.
 *
 * @param {string} root of the project
 * @param {string} name such as `vitest` or `@biomejs/biome`
 */
export function packageCommand(root, name) {
  const folder = join(root, 'node_modules', name)
  /** @type {{ bin: string | Record<string, string | undefined> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin[name.slice(name.indexOf('/') + 1)]
  if (file === undefined) throw new Error(`${name} has no command of its name`)
  return join(folder, file)
}
