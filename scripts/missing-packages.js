import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const instead = {
  dependencies: 'it is not installed; `npm ci` does that',
  devDependencies: 'what tests, types and lint need is not installed; `npm ci --include=dev` does that',
}

/**
 * Says that packages of this kind are not installed, and what installs them; undefined where all are there.
 *
 * @param {keyof typeof instead} kind
 */
export function missingPackages(kind) {
  const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
  const names = Object.keys(JSON.parse(readFileSync(at('package.json'), 'utf8'))[kind])
  return names.every((name) => existsSync(at(`node_modules/${name}`))) ? undefined : instead[kind]
}
