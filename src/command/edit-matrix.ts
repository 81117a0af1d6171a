import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkMatrix } from '../check/check-matrix.ts'
import { diskFolder, type Folder } from '../load/folder.ts'
import type { Loaded } from '../load/loaded.ts'
import { folderWith } from '../load/memory-folder.ts'
import { absoluteContentFolder, contentFolder, readContent } from '../load/read-content.ts'
import { readMatrix } from '../load/read-matrix.ts'
import type { Problem } from '../model/problem.ts'
import { findMatrix } from './find-matrix.ts'
import { root } from './root.ts'
import { takeLock } from './take-lock.ts'
import { Problems, WrongUse } from './verb.ts'
import { writeAll } from './write-all.ts'
import { withReason } from './write-whole.ts'

/** A matrix as it was edited, and what the check says of it that it did not say before. */
export interface Edited {
  loaded: Loaded
  problems: Problem[]
}

/** Files to write into a matrix by their names, and whether the matrix as it is then read is what was to be made. */
export interface Edit {
  files: Record<string, string>
  isDone: (loaded: Loaded) => boolean
}

/** How long another process may take to write to the same matrix, in milliseconds. */
const wait = 10_000

/** What a name or the form of a file is to blame for; all else is what is left to do. */
const refusing = ['identity', 'schema', 'syntax']

/**
 * Writes files of a matrix of the content folder, all of them or none, as `edit` makes them of the matrix as it is. `failed` is what
 * cannot be done where the matrix would not be read with them as it should, as in "cannot make row `7`". Throws
 * {@link Problems} where the matrix cannot be read as it is, and {@link WrongUse} where it is not there, is being written, or could not
 * be read.
 */
export function editMatrix(
  id: string,
  content: string | undefined,
  failed: string,
  edit: (loaded: Loaded, folder: Folder) => Edit,
): Edited {
  const place = join(absoluteContentFolder(root, content), id)
  if (id === '' || !existsSync(join(place, 'matrix.yaml'))) {
    const { matrices } = readContent(root, content, (name) => name === 'matrix.yaml')
    findMatrix(
      matrices.map(({ matrix }) => matrix),
      id,
    )
  }
  return alone(place, () => {
    const folder = diskFolder(root, `${contentFolder(root, content)}/${id}`)
    const { loaded, problems } = readMatrix(folder)
    if (!loaded || problems.length > 0) throw new Problems(problems, 'nothing was written')
    const made = edit(loaded, folder)
    const edited = readWith(folder, made, loaded, failed)
    writeAll(place, made.files)
    return edited
  })
}

/** What `work` gives, done while no other call writes to the matrix at `place`. */
function alone<T>(place: string, work: () => T): T {
  const lock = join(dirname(place), `.${basename(place)}.new-lock`)
  const release = withReason(place, () => takeLock(lock, wait))
  if (!release) throw new WrongUse(`\`${place}\` is being written by another process\n  allowed: one at a time`)
  try {
    return work()
  } finally {
    release()
  }
}

/** The matrix as it is read with the files, and what the check then says of it that it did not say before. */
function readWith(folder: Folder, { files, isDone }: Edit, before: Loaded, failed: string): Edited {
  const { loaded, problems: unread } = readMatrix(folderWith(folder, files))
  const known = new Set(checkMatrix(before).map(kindOf))
  const problems = loaded ? checkMatrix(loaded).filter((problem) => !known.has(kindOf(problem))) : unread
  const [refused] = refusing.flatMap((rule) => problems.filter((problem) => problem.rule === rule))
  if (refused) {
    const allowed = refused.allowed === undefined ? '' : `\n  allowed: ${refused.allowed}`
    throw new WrongUse(`${failed}: ${refused.message}${allowed}`)
  }
  if (!loaded || !isDone(loaded)) throw new WrongUse(`${failed}: \`${folder.path}\` does not read as it should then`)
  return { loaded, problems }
}

const kindOf = ({ path, rule, message }: Problem) => `${path}\n${rule}\n${message}`
