import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled } from './is-installed.ts'
import { ownFolder } from './own-folder.ts'
import { root } from './root.ts'
import { WrongUse } from './verb.ts'

/** Throws {@link WrongUse} where `path` is no folder that a site may replace; `name` is how the user knows it. */
export function assertReplaceable(path: string, name: string): void {
  const refuse = (reason: string, allowed: string) => {
    throw new WrongUse(`cannot build into \`${name}\`: ${reason}\n  allowed: ${allowed}`)
  }
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (found.isSymbolicLink()) refuse('it is a link', 'a folder, or nothing yet')
  if (!found.isDirectory()) refuse('it is a file', 'a folder, or nothing yet')
  // In the project, the usual folder is for nothing else.
  if (path === usualOut && !isInstalled) return
  const stranger = readdirSync(path).find((entry) => !isOfSite(path, entry))
  if (stranger !== undefined)
    refuse(
      `\`${stranger}\` in it is of no site`,
      'a folder that is new, empty, or holds nothing but a site built before',
    )
}

/** Where a site is built without another word. */
export const usualOut = join(root, 'dist')

const isOfSite = (path: string, entry: string) =>
  existsSync(join(ownFolder, 'public', entry)) || pages().has(entry) || isMap(entry) || isMatrix(join(path, entry))

/** The files that pages beside the matrices make. */
const pages = () =>
  new Set(
    readdirSync(join(ownFolder, 'src/pages')).map((name) =>
      name.replace(/\.astro$/, '.html').replace(/\.(ts|js)$/, ''),
    ),
  )

/** What @astrojs/sitemap makes. */
const isMap = (entry: string) => /^sitemap-(index|\d+)\.xml$/.test(entry)

const isMatrix = (path: string) =>
  statSync(path).isDirectory() &&
  ['index.html', 'offline.html', 'matrix.json'].every((name) => existsSync(join(path, name)))
