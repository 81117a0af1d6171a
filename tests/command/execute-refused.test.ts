import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { madeFolder } from '../files/made-folder.ts'
import { executeProject, lock, treeOf } from './execute-project.ts'

const tree = treeOf(lock)

describe('what cannot be run', () => {
  test.each([
    [
      'a bracket that is never closed',
      lock.replace('held)\n{', 'held\n{'),
      /kernel\/lock\.c:3: a bracket is never closed/,
    ],
    ['a syntax error', lock.replace('SLAM_ON(held);', 'SLAM_ON(held) +;'), /kernel\/lock\.c:5:\d+: error: /],
    ['a function that nobody has', lock.replace('RATTLE_ON', 'shake'), /kernel\/lock\.c:7:\d+: error: .*shake/],
    ['no function to call', lock.replace('take', 'grab'), /it has no take\(\) in kernel\/lock\.c/],
  ])('exits with 3 and the place: %s', async (_, text, message) => {
    const { status, stdout, stderr } = await executeProject().run(treeOf(text))
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(/^scenarios: v9\.1\.4 in `.*` cannot be executed: /)
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n {4}at /)
  })

  test('exits with 3 for a tree without the files', async () => {
    const { status, stderr } = await executeProject().run(madeFolder({ Makefile: 'VERSION = 9\nPATCHLEVEL = 1\n' }))
    expect(status).toBe(3)
    expect(stderr).toContain('it has none of the files with the code\n  allowed: a tree with kernel/lock.c\n')
  })
})

describe('wrong use', () => {
  const { run } = executeProject()

  test.each([
    ['a folder that is no tree', [], 'is not a kernel tree', madeFolder()],
    ['an unknown row', ['--rows', '1,9'], 'no row `9`\n  allowed: 1, 2\n', tree],
    ['a record of some rows', ['--rows', '1', '--record'], 'allowed: --record without --rows\n', tree],
    [
      'a run with an unknown field',
      ['--replay', 'roof=oak'],
      'unknown field `roof`\n  allowed: door, held, weather\n',
      tree,
    ],
    [
      'a run with an unknown word',
      ['--replay', 'door=iron'],
      'unknown word `iron` for `door`\n  allowed: oak, glass\n',
      tree,
    ],
    ['a run that leaves a field out', ['--replay', 'door=oak'], '`held` is missing\n  allowed: held=yes_|no_\n', tree],
    ['pins beside runs', ['--pin'], '`--pin` does not go with --execute', tree],
  ] as const)('exits with 2: %s', async (_, words, message, of) => {
    const { status, stdout, stderr } = await run(of, [...words])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('exits with 2 where there is no C compiler', async () => {
    expect(await run(tree, [], { CC: 'nonesuch' })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'scenarios: no C compiler: nonesuch cannot be started\n  allowed: gcc or clang, or CC=COMMAND\n',
    })
  })

  test('exits with 2 where no temporary file can be written', async () => {
    const file = join(madeFolder({ nowhere: '' }), 'nowhere')
    const { status, stderr } = await run(tree, [], { TMPDIR: file })
    expect(status).toBe(2)
    expect(stderr).toContain(`no temporary file can be written in \`${file}\``)
    expect(stderr).toContain('allowed: TMPDIR=FOLDER')
  })
})

test.each(['SIGINT', 'SIGTERM'] as const)('no temporary file is left behind %s', async (signal) => {
  const folder = madeFolder()
  // The first run never ends, so that there is something to stop.
  const endless = treeOf(lock.replace('RATTLE_ON', 'for (;;) ;\n\tRATTLE_ON'))
  const child = executeProject().start(endless, { TMPDIR: folder })
  const programs = () => globSync(`${folder}/scenarios-*/*/run`)
  await expect.poll(() => programs().length, { timeout: 30_000 }).toBe(2)
  const ended = new Promise((done) => child.on('close', (_, by) => done(by)))
  child.kill(signal)
  expect(await ended).toBe(signal)
  expect(globSync(`${folder}/scenarios-*`)).toEqual([])
})
