import { readFileSync } from 'node:fs'
import { packageFolder } from './package-folder.js'

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
  const settings = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return Object.keys(settings[kind]).every((name) => packageFolder(name)) ? undefined : instead[kind]
}
