import { existsSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { inOrderOfPosting } from '../../derive/latest-posted.ts'
import { matrixDifferences } from '../../derive/matrix-differences.ts'
import { currentState, postedBetween, type PostedState, postedState } from '../../derive/posted-revisions.ts'
import { GitProblem } from '../../files/git-output.ts'
import { contentSetting } from '../../load/environment.ts'
import { diskFolder, type Folder } from '../../load/folder.ts'
import { gitFolder } from '../../load/git-folder.ts'
import { contentFolder } from '../../load/read-content.ts'
import { readMatrix } from '../../load/read-matrix.ts'
import type { Matrix } from '../../model/matrix.ts'
import { differencesText } from '../../render/report/differences-text.ts'
import { findMatrix } from '../find-matrix.ts'
import { parseWords } from '../parse-words.ts'
import { root } from '../root.ts'
import { soundMatrices } from '../sound-content.ts'
import { Problems, type Verb, WrongUse } from '../verb.ts'

export default {
  usage: `usage: scenarios diff A [B] [--matrix MATRIX] [--json]

A and B are each a matrix folder or a git revision of this project; without B, the content as it is now. What differs
beside the rows, such as a note or the title, is named; (none) stands for a cell that is not there. With posted/DATE, or
posted/DATE-2 for the second message of a day, it is what stood as posted once that message was there; A is one then,
and B another or left out. Exit code 1 if they differ.

  --matrix  which matrix of a revision, where there are several
  --json    an array: of each row {id, kind: "added"|"removed"|"changed", cells: [{label, was, is}], other},
            of anything else {part, id, kind}; the id is left out where the matrix has only one, as of the title

  scenarios diff v1.0 HEAD
  scenarios diff HEAD~1
  scenarios diff ../other/src/content/tdp src/content/tdp
  scenarios diff posted/2026-04-07
`,
  async run(words) {
    const { values, positionals } = parseWords({
      args: words,
      options: { json: { type: 'boolean' }, matrix: { type: 'string' } },
      allowPositionals: true,
    })
    const [one, two] = positionals
    if (one === undefined || positionals.length > 2)
      throw new WrongUse('diff takes one or two revisions\n  allowed: scenarios diff A [B]')
    const current = () => {
      const matrices = soundMatrices().map(({ matrix }) => matrix)
      return findMatrix(matrices, values.matrix)
    }
    const write = (differences: ReturnType<typeof matrixDifferences>) => {
      process.stdout.write(values.json ? `${JSON.stringify(differences, null, 2)}\n` : differencesText(differences))
      return differences.length === 0 ? 0 : 1
    }
    if ([one, two].some((word) => word?.startsWith('posted/'))) return write(betweenMessages(current(), one, two))
    const read = (word: string) =>
      matrixIn(isFolder(word) ? folderAt(word) : revision(word, values.matrix ?? current().id))
    return write(matrixDifferences(read(one), two === undefined ? current() : read(two)))
  },
} satisfies Verb

/** What changed from one message of a matrix to another, or to its rows as they are. Throws {@link WrongUse} where there is none such. */
function betweenMessages(matrix: Matrix, one: string, two: string | undefined): ReturnType<typeof postedBetween> {
  const stateAt = (word: string): PostedState => {
    const state = postedState(matrix, word.replace(/^posted\//, '').replace(/\.yaml$/, ''))
    if (state && word.startsWith('posted/')) return state
    const known = inOrderOfPosting(matrix.posted).map(({ id }) => `posted/${id}`)
    throw new WrongUse(
      `\`${word}\` is no message that ${matrix.id} records\n  allowed: ${known.join(', ') || 'none, as it has no posted/'}`,
    )
  }
  return postedBetween(matrix, stateAt(one), two === undefined ? currentState(matrix) : stateAt(two))
}

const isFolder = (word: string) => existsSync(word) && statSync(word).isDirectory()

function folderAt(word: string): Folder {
  try {
    return diskFolder(process.cwd(), relative(process.cwd(), resolve(word)) || '.')
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    throw new WrongUse(`\`${word}\` cannot be read: ${error.code}\n  allowed: a folder with matrix.yaml`)
  }
}

function revision(word: string, matrix: string): Folder {
  const folder = folderIn(word, `${contentFolder(root, contentSetting())}/${matrix}`)
  if (folder?.names.length) return folder
  if (folder)
    throw new WrongUse(
      `no matrix \`${matrix}\` at \`${word}\`\n  allowed: a revision that has ${folder.path.slice(word.length + 1)}`,
    )
  throw new WrongUse(
    `\`${word}\` is no matrix folder and no git revision\n  allowed: a folder with matrix.yaml, or a tag, branch or commit`,
  )
}

/** Undefined where git knows no such revision. Throws {@link WrongUse} where it cannot be asked. */
function folderIn(word: string, path: string): Folder | undefined {
  try {
    return gitFolder(root, word, path)
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error
    const [what = '', allowed = '  allowed: two matrix folders, which need no git'] = error.message.split('\n')
    throw new WrongUse(`\`${word}\` is no folder, and git cannot be asked for it: ${what}\n${allowed}`)
  }
}

function matrixIn(folder: Folder): Matrix {
  const { loaded, problems } = readMatrix(folder)
  if (loaded && problems.length === 0) return loaded.matrix
  throw new Problems(problems)
}
