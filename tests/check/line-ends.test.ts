import { describe, expect, it, test } from 'vitest'
import { byPlace, checkMatrix } from '../../src/check/check-matrix.ts'
import { diskFolder, type Folder } from '../../src/load/folder.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import { badCases } from './bad-case.ts'
import { doorWith } from './memory-folder.ts'

/** The same files as an editor or a git on Windows writes them. */
const withCrlf = (folder: Folder): Folder => ({
  ...folder,
  read(name, most) {
    const text = new TextDecoder().decode(folder.read(name, most))
    return new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
  },
})

const problemsOf = (folder: Folder) => {
  const { loaded, problems } = readMatrix(folder)
  return loaded ? checkMatrix(loaded) : problems.sort(byPlace)
}

describe('with CRLF', () => {
  it.each([
    ['src/content', 'tdp'],
    ['examples', 'mesi'],
  ])('%s/%s reads the same, prose, model code and permalinks included', (root, name) => {
    const folder = diskFolder(root, name)
    expect(new TextDecoder().decode(withCrlf(folder).read('matrix.yaml', 2 ** 20))).toContain('\r\n')
    expect(readMatrix(withCrlf(folder)).loaded?.matrix).toEqual(readMatrix(folder).loaded?.matrix)
  })

  test.each(badCases())('$file has the same problems in the same places', ({ files }) => {
    expect(problemsOf(withCrlf(doorWith(files)))).toEqual(problemsOf(doorWith(files)))
  })
})
