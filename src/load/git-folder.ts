import { execFileSync } from 'node:child_process'
import { type Folder, isShown } from './folder.ts'

/**
 * A folder as it was at a git revision; `path` leads there from `root`. It has no names where there was no such folder. Throws
 * an Error where there is no such revision.
 */
export function gitFolder(root: string, revision: string, path: string): Folder {
  const git = (words: string[], input = '') =>
    execFileSync('git', ['-C', root, ...words], { input, maxBuffer: 2 ** 30, stdio: ['pipe', 'pipe', 'pipe'] })
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  const top = `${git(['rev-parse', '--show-prefix']).toString().trim()}${path}/`
  const entries = git(['ls-tree', '-r', '-z', '--full-tree', commit.toString().trim(), '--', top])
    .toString()
    .split('\0')
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
      blobs ??= blobsIn(git(['cat-file', '--batch'], `${[...new Set(ids.values())].join('\n')}\n`))
      const bytes = blobs.get(ids.get(name) ?? '')
      if (bytes === undefined) throw Object.assign(new Error(`no ${name}`), { code: 'no such file' })
      return bytes.subarray(0, most)
    },
  }
}

/** The output of `git cat-file --batch`: for each object a line `<id> blob <size>`, its bytes, and a line end. */
function blobsIn(output: Uint8Array): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>()
  for (let at = 0; at < output.length;) {
    const start = output.indexOf(10, at) + 1
    const [id = '', , size] = new TextDecoder().decode(output.subarray(at, start - 1)).split(' ')
    blobs.set(id, output.subarray(start, start + Number(size)))
    at = start + Number(size) + 1
  }
  return blobs
}
