import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ownFolder } from './own-folder.ts'
import { WrongUse } from './verb.ts'
import { writeReason } from './write-reason.ts'
import { writeWhole } from './write-whole.ts'

/** The paths of what was written, and whether package.json already had this package, from wherever it is. */
interface NewSite {
  written: string[]
  isNamed: boolean
}

/**
 * Makes a folder the home of a site of its own, with a first matrix and the workflow that publishes it. Files that are there stay as they are, a folder `content` with all that it lacks; a package.json gets what it lacks. Throws
 * {@link WrongUse} where there is anything but `.git` and `isForced` is not set, or where a file cannot be written; then nothing is.
 */
export function newSite(folder: string, { isForced = false } = {}): NewSite {
  const [found] = readdirSync(folder).filter((name) => name !== '.git')
  if (found !== undefined && !isForced)
    throw new WrongUse(
      `\`${found}\` is here already\n  allowed: an empty folder, or --force, which keeps the files that are there`,
    )
  const { text, isNamed } = siteSettings(folder)
  const hasContent = existsSync(join(folder, 'content'))
  const files = starterFiles().filter(
    ({ path }) => !(hasContent && path.startsWith('content/')) && isMissing(folder, path),
  )
  withoutTraces(folder, (write) => {
    for (const { path, text } of files) write(path, text)
    writeWhole(join(folder, 'package.json'), Buffer.from(text))
  })
  return { written: ['package.json', ...files.map(({ path }) => path)], isNamed }
}

const isMissing = (folder: string, path: string) => !existsSync(join(folder, path))

/** What `starter` has, by the path that it gets. npm takes a `.gitignore` in a package for its own. */
function starterFiles(): { path: string; text: string }[] {
  const starter = join(ownFolder, 'starter')
  return readdirSync(starter, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({
      path: relative(starter, file)
        .replaceAll('\\', '/')
        .replace(/^gitignore$/, '.gitignore'),
      text: readFileSync(file, 'utf8'),
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

const scripts = {
  check: 'scenarios check',
  build: 'scenarios build',
  dev: 'scenarios dev',
  preview: 'scenarios preview',
}

/** The text of package.json: that of the folder, if there is one, with what it lacks; and whether it has this package. */
function siteSettings(folder: string): { text: string; isNamed: boolean } {
  const { name, version } = JSON.parse(readFileSync(join(ownFolder, 'package.json'), 'utf8'))
  const found = isMissing(folder, 'package.json') ? { private: true } : readJson(join(folder, 'package.json'))
  const isNamed = Object.hasOwn({ ...Object(found['dependencies']), ...Object(found['devDependencies']) }, name)
  const settings = {
    ...found,
    scripts: { ...scripts, ...Object(found['scripts']) },
    ...(isNamed ? {} : { dependencies: { ...Object(found['dependencies']), [name]: version } }),
  }
  return { text: `${JSON.stringify(settings, null, 2)}\n`, isNamed }
}

function readJson(path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw new WrongUse('`package.json` cannot be read\n  allowed: a file with an object of JSON, or nothing of that name')
}

/** Does `work` with what writes new files in `top`, and folders for them; where it fails, all of them are taken away again. */
function withoutTraces(top: string, work: (write: (path: string, text: string) => void) => void): void {
  const made: string[] = []
  let writing = ''
  try {
    work((name, text) => {
      writing = name
      const path = join(top, name)
      made.push(...[mkdirSync(dirname(path), { recursive: true })].filter((folder) => folder !== undefined))
      writeFileSync(path, text, { flag: 'wx' })
      made.push(path)
    })
  } catch (error) {
    for (const path of made.reverse()) rmSync(path, { recursive: true, force: true })
    const reason = writeReason(error)
    throw reason === undefined || error instanceof WrongUse
      ? error
      : new WrongUse(`cannot write \`${writing}\`: ${reason}`)
  }
}
