import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkMatrix } from '../check/check-matrix.ts'
import { diskFolder } from '../load/folder.ts'
import type { Loaded } from '../load/loaded.ts'
import { isMatrixName } from '../load/matrix-names.ts'
import { memoryFolder } from '../load/memory-folder.ts'
import { absoluteContentFolder, contentFolder } from '../load/read-content.ts'
import { readMatrix } from '../load/read-matrix.ts'
import { fileKinds } from '../model/file-kinds.ts'
import type { Problem } from '../model/problem.ts'
import { replaceFolder } from './replace-folder.ts'
import { root } from './root.ts'
import { WrongUse } from './verb.ts'
import { withCleanUp } from './with-clean-up.ts'
import { writeReason } from './write-reason.ts'

/** The files of a matrix that is not there yet. */
interface MatrixDraft {
  /** Its folder, as messages name it. */
  path: string
  /** As it would be read; undefined where it could not. */
  loaded: Loaded | undefined
  /** What the check would say. */
  problems: Problem[]
  /**
   * Puts the folder in place below the content folder, whole or not at all. With `isForced` it replaces a matrix that is there. Throws
   * {@link WrongUse} where something is in its place, or it cannot be written.
   */
  place(isForced: boolean): Promise<void>
}

/** Reads and checks files as those of the matrix `id` below the content folder, where nothing is written yet. */
export function draftOf(id: string, files: Record<string, string>, content: string | undefined): MatrixDraft {
  const path = `${contentFolder(root, content)}/${id}`
  const { loaded, problems } = readMatrix(memoryFolder(path, files))
  return {
    path,
    loaded,
    problems: loaded ? checkMatrix(loaded) : problems,
    async place(isForced) {
      const top = absoluteContentFolder(root, content)
      assertFree(top, id, path, isForced)
      try {
        await writeFolder(join(top, id), files)
      } catch (error) {
        const reason = writeReason(error)
        throw reason === undefined ? error : new WrongUse(`cannot write \`${path}\`: ${reason}`)
      }
    },
  }
}

function assertFree(top: string, id: string, path: string, isForced: boolean): void {
  const refuse = (reason: string, allowed: string) => {
    throw new WrongUse(`cannot make \`${path}\`: ${reason}\n  allowed: ${allowed}`)
  }
  if (existsSync(join(top, 'matrix.yaml'))) refuse('the folder above is a matrix itself', 'a folder of matrices')
  const other = existsSync(top) && readdirSync(top).find((name) => name.toLowerCase() === id.toLowerCase())
  if (!other) return
  if (other !== id) refuse(`\`${other}\` is the same in another case`, 'another id')
  const found = lstatSync(join(top, id))
  const names = found.isDirectory() ? diskFolder(root, path).names : []
  // What a matrix does not read is no less somebody's.
  const isHidden = found.isDirectory() && readdirSync(join(top, id)).some((name) => name.startsWith('.'))
  if (isHidden || !names.includes('matrix.yaml') || !names.every((name) => isMatrixName(name, fileKinds)))
    refuse('something else is there', 'another id')
  if (!isForced) refuse('it is there already', 'another id, or --force to replace it with all that it has')
}

/** Puts a folder with these files in place, and takes away what of it there is where that fails. */
async function writeFolder(path: string, files: Record<string, string>): Promise<void> {
  const above = mkdirSync(dirname(path), { recursive: true })
  let isDone = false
  try {
    isDone = await replaceFolder(path, async (replace) => {
      const draft = join(dirname(path), `.new-${randomBytes(6).toString('hex')}`)
      await withCleanUp(
        () => rmSync(draft, { recursive: true, force: true }),
        async () => {
          mkdirSync(draft)
          for (const [name, text] of Object.entries(files)) {
            mkdirSync(dirname(join(draft, name)), { recursive: true })
            writeFileSync(join(draft, name), text)
          }
          replace(draft)
        },
      )
    })
  } finally {
    if (!isDone && above !== undefined) rmSync(above, { recursive: true, force: true })
  }
  if (!isDone) throw new WrongUse(`\`${path}\` is being written by another process\n  allowed: one at a time`)
}
