import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commit, git, madeFolder, write } from './made-folder.ts'
import { madeTree, makefile } from '../kernel/made-tree.ts'

const attributes = '* filter=x diff=x merge=x\nMakefile filter=y\n'

/** A repository whose configuration names a program wherever it can; each leaves a mark with its name. */
export interface BoobyTrap {
  work: string
  bare: string
  /** The marks so far, which are wiped away. */
  marks(): string[]
}

/** Every file goes through a filter and a driver; one is changed, one is gone from the objects and only a remote has it. */
export function boobyTrap(files: Record<string, string>): BoobyTrap {
  const folder = madeFolder()
  const script = (name: string) => {
    const path = join(folder, `run-${name}`)
    writeFileSync(path, `#!/bin/sh\n: >"${folder}/mark-${name}"\nexit 1\n`)
    chmodSync(path, 0o755)
    return path
  }
  const work = madeTree({ ...files, 'lost.c': 'int lost;\n', '.gitattributes': attributes })
  commit(work, 'trapped')
  const bare = madeFolder()
  git(work, 'clone', '-q', '--bare', '.', bare)
  write(bare, { 'info/attributes': attributes })

  const lost = git(work, 'rev-parse', 'HEAD:lost.c').trim()
  const hooks = ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'post-checkout', 'pre-auto-gc']
  const named = {
    ...{ 'core.fsmonitor': 'fsmonitor', 'core.pager': 'pager', 'pager.grep': 'pager-grep', 'core.editor': 'editor' },
    ...{ 'core.sshCommand': 'ssh', 'core.askPass': 'askpass', 'credential.helper': 'credential', 'gpg.program': 'gpg' },
    ...{ 'diff.external': 'external', 'diff.x.command': 'driver', 'diff.x.textconv': 'textconv' },
    ...{ 'merge.x.driver': 'merge', 'filter.y.clean': 'clean', 'filter.x.smudge': 'smudge' },
    ...{ 'core.alternateRefsCommand': 'alternates', 'remote.origin.uploadpack': 'uploadpack' },
  }
  for (const repository of [join(work, '.git'), bare]) {
    write(repository, { 'included.config': `[filter "x"]\n\tprocess = ${script('process')}\n` })
    for (const hook of hooks) {
      write(repository, { [`hooks/${hook}`]: `#!/bin/sh\n: >"${folder}/mark-${hook}"\n` })
      chmodSync(join(repository, 'hooks', hook), 0o755)
    }
    rmSync(join(repository, 'objects', lost.slice(0, 2), lost.slice(2)), { force: true })
    const settings = {
      ...Object.fromEntries(Object.entries(named).map(([key, name]) => [key, script(name)])),
      ...{ 'remote.origin.url': `ext::${script('remote')}`, 'protocol.ext.allow': 'always' },
      ...{ 'remote.origin.promisor': 'true', 'extensions.partialClone': 'origin', 'protocol.allow': 'always' },
      ...{ 'core.repositoryFormatVersion': '1', 'log.showSignature': 'true', 'submodule.recurse': 'true' },
      ...{ 'include.path': 'included.config', 'alias.grep': `!${script('alias')}` },
    }
    for (const [key, value] of Object.entries(settings)) git(repository, 'config', key, value)
  }
  // Git compares the content of what is not as old as its index says.
  write(work, { Makefile: makefile })
  for (const name of Object.keys(files)) write(work, { [name]: `${files[name]}/* since */\n` })
  const marks = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('mark-'))
      .map((name) => {
        rmSync(join(folder, name))
        return name.slice('mark-'.length)
      })
  marks()
  return { work, bare, marks }
}
