import { git } from '../files/git.ts'
import { GitProblem } from '../files/git-problem.ts'
import { type Folder, isShown } from './folder.ts'

/**
 * A folder as it was at a git revision; `path` leads there from `root`. It has no names where there was no such folder. Undefined
 * where there is no such revision. Throws {@link GitProblem} where the repository cannot be read.
 */
export function gitFolder(root: string, revision: string, path: string): Folder | undefined {
  const prefix = said(root, ['rev-parse', '--show-prefix']).toString().replace(/\n$/, '')
  const commit = commitOf(root, revision)
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
  let blobs: Map<string, Uint8Array> | undefined
  return {
    path: `${revision}:${path}`,
    names: [...ids.keys()],
    read(name, most) {
      // One process for all files, however many.
      blobs ??= blobsIn(said(root, ['cat-file', '--batch'], `${[...new Set(ids.values())].join('\n')}\n`))
      const bytes = blobs.get(ids.get(name) ?? '')
      if (bytes === undefined) throw Object.assign(new Error(`no ${name}`), { code: 'no such file' })
      return bytes.subarray(0, most)
    },
  }
}

function commitOf(root: string, revision: string): string | undefined {
  if (revision.includes('\0')) return undefined
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const { status, output } = git(root, words, { isInside: true })
  return status === 0 ? output.toString().trim() : undefined
}

function said(root: string, words: string[], input = ''): Buffer {
  const { status, output, complaint, overflow } = git(root, words, { input, limit: 2 ** 30, isInside: true })
  if (status !== 0 || overflow) throw new GitProblem(complaint || `\`git ${words[0]}\` says too much`)
  return output
}

/** The output of `git cat-file --batch`: for each object a line `<id> blob <size>`, its bytes, and a line end. */
function blobsIn(output: Uint8Array): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>()
  for (let at = 0; at < output.length;) {
    const start = output.indexOf(10, at) + 1
    const [id = '', , size] = new TextDecoder().decode(output.subarray(at, start - 1)).split(' ')
    if (size === undefined) {
      // The repository lacks it: `<id> missing`.
      at = start
      continue
    }
    blobs.set(id, output.subarray(start, start + Number(size)))
    at = start + Number(size) + 1
  }
  return blobs
}
