import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { resolve } = createRequire(import.meta.url)

/**
 * The folder of an installed package, found as Node finds it: below the project or, where that is a package itself, beside it.
 *
 * @param {string} name
 */
export const packageFolder = (name) =>
  (resolve.paths(name) ?? []).map((path) => join(path, name)).find((path) => existsSync(path))
