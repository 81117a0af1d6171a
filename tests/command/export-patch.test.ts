import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commit, git, madeFolder } from '../files/made-folder.ts'
import { madeTree, makefile } from '../kernel/made-tree.ts'
import { inProcess } from './in-process.ts'

const objects = 'obj-$(CONFIG_KVM_AMD)\t+= kvm-amd.o\n\nclean-files += a\n'
const options = 'config ONE\n\tbool\n\nendif # VIRTUALIZATION\n'
const kvm = (Makefile = objects, Kconfig = options) => ({
  'arch/x86/kvm/Makefile': Makefile,
  'arch/x86/kvm/Kconfig': Kconfig,
})

/** A small kernel tree in git. */
function gitTree(files: Record<string, string>): string {
  const tree = madeTree(files)
  commit(tree, 'v9.1.4')
  return tree
}

const from = ['--from', 'Zoë Ä. Tester <zoe@example.org>']
const patch = (...words: string[]) => inProcess(['export', '--kernel-patch', ...from, ...words])

/** What git makes of a patch: the commit's author, its message and the files that it changed. */
function applied(tree: string, mail: string): string {
  const path = join(madeFolder(), 'patch.mbox')
  writeFileSync(path, mail)
  git(tree, 'am', '--quiet', path)
  return git(tree, 'log', '-1', '--format=%an <%ae>%n%B', '--name-status')
}

test.each([
  ['with the lines of the tree', (tree: string) => ['--kernel', tree, '--rev', 'v9.1.4']],
  ['with the usual lines', () => []],
])('git takes the patch %s', async (_, wordsFor) => {
  const tree = gitTree(kvm())
  const { code, out, err } = await patch('--signoff', ...wordsFor(tree))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  // What a header holds is ASCII, a name behind its encoding.
  expect(out.split('\n\n')[0]).toMatch(/^[\n\x20-\x7e]*$/)
  const told = applied(tree, out)
  expect(told).toMatch(/^Zoë Ä. Tester <zoe@example.org>\nKVM: x86: Add turn\(\) scenarios as C\n/)
  expect(told).toContain('\nLink: https://site.example/door/\nSigned-off-by: Zoë Ä. Tester <zoe@example.org>\n')
  expect(told.match(/^[AM]\t.*$/gm)).toEqual([
    'M\tarch/x86/kvm/Kconfig',
    'M\tarch/x86/kvm/Makefile',
    'A\tarch/x86/kvm/door_scenarios.h',
    'A\tarch/x86/kvm/door_scenarios_kunit.c',
  ])
  const read = (name: string) => readFileSync(join(tree, 'arch/x86/kvm', name), 'utf8')
  expect(read('Makefile')).toBe(
    objects.replace('\n\n', '\n\nobj-$(CONFIG_KVM_DOOR_SCENARIOS_KUNIT_TEST) += door_scenarios_kunit.o\n\n'),
  )
  expect(read('Kconfig')).toMatch(
    /^config ONE\n\tbool\n\nconfig KVM_DOOR_[\s\S]*If unsure, say N\.\n\nendif # VIRTUALIZATION\n$/,
  )
  expect(read('door_scenarios_kunit.c')).toContain('#include "door_scenarios.h"')
})

test('the context is that of the tree, wherever the lines stand there', async () => {
  const tree = gitTree(
    kvm(`${'# a\n'.repeat(90)}obj-$(CONFIG_KVM_AMD) += other.o\n# below\n`, `${'# b\n'.repeat(9)}endif\n`),
  )
  const { out } = await patch('--kernel', tree)
  expect(out).toContain('@@ -89,4 +89,6 @@\n # a\n # a\n obj-$(CONFIG_KVM_AMD) += other.o\n+\n')
  expect(applied(tree, out)).toContain('A\tarch/x86/kvm/door_scenarios.h')
  const { code, out: none } = await patch()
  expect(code).toBe(0)
  expect(() => applied(gitTree(kvm('# nothing\n')), none)).toThrow(/patch does not apply/)
})

test('the same content and tree give the same bytes, and --out has them', async () => {
  const folder = madeFolder()
  mkdirSync(join(folder, 'tree'))
  const file = join(folder, 'a.patch')
  expect(await patch('--out', file)).toMatchObject({ code: 0, out: '' })
  expect(readFileSync(file, 'utf8')).toBe((await patch()).out)
})

test.each([
  [['--kernel', madeTree({})], /has no `arch\/x86\/kvm\/Kconfig`$/m],
  [['--kernel', madeTree(kvm('obj-y += a.o\n'))], /has no line for kvm-amd\.o$/m],
  [
    ['--kernel', madeTree({ ...kvm(), 'arch/x86/kvm/door_scenarios.h': '' })],
    /has `arch\/x86\/kvm\/door_scenarios\.h` already$/m,
  ],
  [['--kernel', madeFolder({ Makefile: makefile.replace(/^V.*\n/, '') })], /is not a kernel tree/],
  [['--rev', 'v1'], /^scenarios: --rev of which tree\?\n {2}allowed: /],
  [['--folder'], /^scenarios: --kernel-patch is one matrix\n {2}allowed: /],
  [['--from', 'nobody'], /^scenarios: --from is `nobody`\n {2}allowed: --from with a name/],
  [['--from', 'A\nB <a@b>'], /^scenarios: --from is/],
])('%j is wrong use', async (words, message) => {
  const { code, out, err } = await inProcess([
    'export',
    '--kernel-patch',
    ...(words[0] === '--from' ? [] : from),
    ...words,
  ])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(message)
  expect(err).not.toContain('    at ')
})

test('whose it is has to be known, and options of a patch are of nothing else', async () => {
  const env = { HOME: madeFolder(), GIT_CONFIG_NOSYSTEM: '1', XDG_CONFIG_HOME: madeFolder() }
  const nobody = await inProcess(['export', '--kernel-patch'], { from: madeFolder(), env })
  expect(nobody).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^scenarios: whose patch is it\?\n {2}allowed: --from/),
  })
  writeFileSync(join(env.HOME, '.gitconfig'), '[user]\nname = A Known\nemail = known@example.org\n')
  expect((await inProcess(['export', '--kernel-patch'], { from: madeFolder(), env })).out).toContain(
    '\nFrom: A Known <known@example.org>\n',
  )
  expect(await inProcess(['export', '--kernel', '.'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--kernel is of a patch'),
  })
  expect(existsSync('door-offline.html')).toBe(false)
})
