import { describe, expect, test } from 'vitest'
import { openKernelTree } from '../../src/kernel/open-kernel-tree.ts'
import { verifySymbols } from '../../src/kernel/verify.ts'
import { files, first, header, pinned, second } from './made-pins.ts'
import { madeTree } from './made-tree.ts'

describe('what the tree does not hold', () => {
  const status = (tree: Record<string, string>, name = 'f') =>
    verifySymbols(pinned, openKernelTree(madeTree(tree)), 'v9.1.4').verdicts.find(({ symbol }) => symbol === name)
  const whole = ['Kbuild', 'Kconfig', 'init/Makefile', 'kernel/Makefile', 'mm/Makefile', 'fs/Makefile', 'net/Makefile']

  test('is absent where only some of the folders, or some of a folder, are there', () => {
    const { verdicts } = verifySymbols(pinned, openKernelTree(madeTree({ [header]: files[header] })), 'v9.1.4')
    expect(verdicts.filter(({ status }) => status === 'absent').map(({ symbol }) => symbol)).toEqual(['f', 'M', 'same'])
    expect(verdicts.filter(({ status }) => status === 'ok').map(({ symbol }) => symbol)).toEqual(['op', 'event', 'TWO'])
    expect(status({ [second]: 'int a;\n' })).toMatchObject({ status: 'absent', fileMissing: true, now: null })
  })
  test('is gone where the file is there', () => {
    expect(status({ [first]: '' })).toMatchObject({ status: 'gone', fileMissing: false })
  })
  test('is gone where a whole tree has no such file', () => {
    const tree = Object.fromEntries(whole.map((path) => [path, '']))
    expect(status(tree)).toMatchObject({ status: 'gone', fileMissing: true })
    expect(status(tree, 'op')).toMatchObject({ status: 'gone', fileMissing: true })
    expect(status({ ...tree, [second]: '' }, 'op')?.status).toBe('gone')
    delete tree['net/Makefile']
    expect(status(tree)?.status).toBe('absent')
  })
  test.each([
    ['builds others of the folder', 'arch/x86/kvm/Makefile', 'obj-y += second.o third.o\n', 'gone'],
    ['builds others of the folder from above', 'arch/x86/Kbuild', 'obj-y += kvm/second.o\n', 'gone'],
    ['builds it', 'arch/x86/kvm/Makefile', 'obj-y += second.o \\\n\tfirst.o\n', 'absent'],
    ['builds it from above', 'arch/x86/Makefile', 'obj-y += kvm/second.o kvm/first.o\n', 'absent'],
    ['builds nothing of the folder', 'arch/x86/Kbuild', 'obj-y += kvm/ mm/second.o kvm/deep/second.o\n', 'absent'],
  ])('where a file %s: %s', (_, path, text, expected) => {
    expect(status({ [path]: text })?.status).toBe(expected)
    expect(status({ [path]: text }, 'op')?.status).toBe('absent')
  })
  test('is gone where another name of it is there', () => {
    expect(status({ [second]: 'int h(void) { }\n' })).toMatchObject({ status: 'gone', names: [{ file: second }] })
  })
})
