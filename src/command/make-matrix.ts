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
import { matrixFiles } from '../write/matrix-files.ts'
import { type NewMatrix, newMatrix } from '../write/new-matrix.ts'
import { replaceFolder } from './replace-folder.ts'
import { root } from './root.ts'
import { WrongUse } from './verb.ts'
import { withCleanUp } from './with-clean-up.ts'
import { writeReason } from './write-reason.ts'

/** So many rows can still be filled in one by one. */
const mostRows = 256

/**
 * Makes the folder of a new matrix below the content folder, whole or not at all, and gives it as read. With `isForced` it replaces
 * a matrix that is there. Throws {@link WrongUse} where the check would refuse it, or something is in its place.
 */
export async function makeMatrix(made: NewMatrix, content: string | undefined, isForced: boolean): Promise<Loaded> {
  const size = made.inputs.reduce((product, { words }) => product * words.length, 1)
  if (size > mostRows)
    throw new WrongUse(
      `${size} combinations are too many\n  allowed: at most ${mostRows}; rows that cover several come later`,
    )
  const path = `${contentFolder(root, content)}/${made.id}`
  const files = matrixFiles(newMatrix(made))
  const loaded = soundFolder(made.id, path, files)
  const top = absoluteContentFolder(root, content)
  assertFree(top, made.id, path, isForced)
  try {
    await writeFolder(join(top, made.id), files)
  } catch (error) {
    const reason = writeReason(error)
    throw reason === undefined ? error : new WrongUse(`cannot write \`${path}\`: ${reason}`)
  }
  return loaded
}

function soundFolder(id: string, path: string, files: Record<string, string>): Loaded {
  const { loaded, problems } = readMatrix(memoryFolder(path, files))
  const [problem] = loaded ? checkMatrix(loaded) : problems
  if (loaded && !problem) return loaded
  const allowed = problem?.allowed === undefined ? '' : `\n  allowed: ${problem.allowed}`
  throw new WrongUse(`cannot make \`${id}\`: ${problem?.message}${allowed}`)
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
