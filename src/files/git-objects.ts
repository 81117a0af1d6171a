import { type GitAnswer, type GitOptions, git } from './git.ts'

/** What a repository has by a name that git knows an object by. */
export interface GitObject {
  type: string
  bytes: Buffer
}

/** The objects of some names, such as `<id>` or `<commit>:<path>`, by one process; what the repository lacks is not among them. */
export function gitObjects(
  folder: string,
  names: readonly string[],
  options: Pick<GitOptions, 'limit' | 'isInside'>,
): { answer: GitAnswer; objects: Map<string, GitObject> } {
  const asked = [...new Set(names)]
  const answer = git(folder, ['cat-file', '--batch'], { ...options, input: asked.map((name) => `${name}\n`).join('') })
  const objects = new Map<string, GitObject>()
  let at = 0
  // For each name in turn a line `<id> <type> <size>`, the object and a line end; or the name and `missing`.
  for (const name of asked) {
    const start = answer.output.indexOf('\n', at) + 1
    if (start === 0) break
    const [, type = '', size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(answer.output.subarray(at, start - 1).toString()) ?? []
    at = start
    if (size === undefined) continue
    objects.set(name, { type, bytes: answer.output.subarray(start, start + Number(size)) })
    at = start + Number(size) + 1
  }
  return { answer, objects }
}
