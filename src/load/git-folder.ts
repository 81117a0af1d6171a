import { type GitAnswer, git } from '../files/git.ts'
import { gitCommit } from '../files/git-commit.ts'
import { type GitObject, gitObjects } from '../files/git-objects.ts'
import { GitProblem } from '../files/git-problem.ts'
import { type Folder, isShown } from './folder.ts'

/**
 * A folder as it was at a git revision; `path` leads there from `root`. It has no names where there was no such folder. Undefined
 * where there is no such revision. Throws {@link GitProblem} where the repository cannot be read.
 */
export function gitFolder(root: string, revision: string, path: string): Folder | undefined {
  const prefix = said(root, ['rev-parse', '--show-prefix']).toString().replace(/\n$/, '')
  const commit = gitCommit(root, revision, { isInside: true })
  if (commit === undefined) return undefined
  const top = `${prefix}${path}/`
  const entries = said(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', top]).toString().split('\0')
  const ids = new Map(
    entries.flatMap((entry): [string, string][] => {
      // Links and submodules are no files.
      const [, id = '', name = ''] = /^100\d+ blob (\w+)\t(.*)$/s.exec(entry) ?? []
      return name !== '' && isShown(name.slice(top.length)) ? [[name.slice(top.length), id]] : []
    }),
  )
  let blobs: Map<string, GitObject> | undefined
  return {
    path: `${revision}:${path}`,
    names: [...ids.keys()],
    read(name, most) {
      // One process for all files, however many.
      blobs ??= blobsOf(root, [...ids.values()])
      const bytes = blobs.get(ids.get(name) ?? '')?.bytes
      if (bytes === undefined) throw Object.assign(new Error(`no ${name}`), { code: 'no such file' })
      return bytes.subarray(0, most)
    },
  }
}

const options = { limit: 2 ** 30, isInside: true }

const said = (root: string, words: string[]): Buffer => sound(git(root, words, options), words[0])

function blobsOf(root: string, ids: string[]): Map<string, GitObject> {
  const { answer, objects } = gitObjects(root, ids, options)
  sound(answer, 'cat-file')
  return objects
}

/** The output of a command that did not fail. Throws {@link GitProblem} for one that did. */
function sound({ status, output, complaint, overflow }: GitAnswer, command = ''): Buffer {
  if (status !== 0 || overflow) throw new GitProblem(complaint || `\`git ${command}\` says too much`)
  return output
}
