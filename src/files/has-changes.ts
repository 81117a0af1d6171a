import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { git } from './git.ts'

/** Settings of a repository that say how its files compare, none of which names a program. */
const comparing = '^core\\.(filemode|symlinks|trustctime|checkstat|autocrlf|eol)$'

/**
 * Do files of a work tree, or its index, differ from a commit? Compared in a git directory of our own that has the index and the
 * objects but not the configuration, so that no filter or monitor which the repository names is run: a file that a filter would
 * have to change before it is the committed one counts as changed. False where it cannot be told.
 */
export function hasChanges(folder: string, commit: string): boolean {
  const places = git(folder, ['rev-parse', '--git-path', 'index', '--git-path', 'objects', '--show-object-format'])
  const [index = '', objects = '', format = ''] = places.output.toString().trimEnd().split('\n')
  if (places.status !== 0 || index === '') return false
  const settings = git(folder, ['config', '-z', '--get-regexp', comparing])
    .output.toString()
    .split('\0')
    .filter(Boolean)
  const own = mkdtempSync(join(tmpdir(), 'git-'))
  try {
    for (const name of ['refs', 'objects']) mkdirSync(join(own, name))
    writeFileSync(join(own, 'HEAD'), `${commit}\n`)
    if (format !== 'sha1') writeFileSync(join(own, 'config'), formatConfig(format))
    const indexFolder = dirname(resolve(folder, index))
    // An index that is split lies in two files.
    for (const name of readdirSync(indexFolder))
      if (name === basename(index) || name.startsWith('sharedindex.'))
        symlinkSync(join(indexFolder, name), join(own, name))
    const answer = git(folder, ['status', '--porcelain', '--untracked-files=no', '--ignore-submodules=all'], {
      settings: settings.map((setting) => setting.replace('\n', '=')),
      environment: {
        GIT_DIR: own,
        GIT_WORK_TREE: resolve(folder),
        GIT_OBJECT_DIRECTORY: resolve(folder, objects),
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
      },
    })
    return answer.output.length > 0
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

const formatConfig = (format: string) =>
  `[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tobjectFormat = ${format}\n`
