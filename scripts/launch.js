import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installedNode } from './installed-node.js'
import { isNewEnough, newEnough } from './is-new-enough.js'
import { missingPackages } from './missing-packages.js'
import { packageCommand } from './package-command.js'

// Plain JavaScript, as all that it imports, since it is read by whatever Node there is.

const root = fileURLToPath(new URL('..', import.meta.url))

const unpacked =
  'the package lacks the command: npm made it of a repository and ran no scripts; allow these, or install what `npm pack` makes'

/**
 * Runs a script of the project, such as `scripts/scenarios.ts`, or the command of a package, such as `vitest`, on a Node that is
 * new enough: this one, else the one that is installed with the project. Where that cannot be, says in one line what to do.
 *
 * @param {string} name
 * @param {string[]} words
 */
export async function launch(name, words) {
  const isOurs = /^(scripts|dist-package)\//.test(name)
  const missing = missingPackages('dependencies') ?? (isOurs ? undefined : missingPackages('devDependencies'))
  if (missing !== undefined) return refuse(missing)
  const script = isOurs ? join(root, name) : packageCommand(root, name)
  if (isOurs && !existsSync(script)) return refuse(unpacked)
  if (isNewEnough(process.versions.node)) {
    process.argv = [process.execPath, script, ...words]
    // Before any TypeScript is loaded: from the cache it comes without what strips its types, which takes longer to load than most verbs.
    module.enableCompileCache()
    await import(pathToFileURL(script).href)
    return
  }
  const node = installedNode()
  if (node === undefined)
    return refuse(
      `Node ${process.versions.node} is too old; \`npm ci --include=optional\` brings a newer one, or install ${newEnough}`,
    )
  runWith(node, [script, ...words])
}

/**
 * @param {string} node
 * @param {string[]} words
 */
function runWith(node, words) {
  // What the script runs in its turn finds the same Node.
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(node, words, { stdio: 'inherit', env: { ...process.env, PATH } })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
  })
}

/** @param {string} reason */
function refuse(reason) {
  process.stderr.write(`scenarios: ${reason}\n`)
  process.exitCode = 2
}
