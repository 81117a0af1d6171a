import { describe, expect, test } from 'vitest'
import { madeTree } from '../kernel/made-tree.ts'
import { inProcess } from './in-process.ts'

async function run(words: string[], environment: Record<string, string> = {}) {
  const { code, out, err } = await inProcess(words, { env: { CONTENT: 'src/content', ...environment } })
  return { status: code, stdout: out, stderr: err }
}
const file = 'arch/x86/kvm/mmu/tdp_mmu.c'

// Each is told before anything is built or served.
describe('wrong use', () => {
  test.each([
    [
      ['constructor'],
      'no verb `constructor`\n  allowed: check, new, import, row, note, matrix, find, decode, build, dev, preview, ',
    ],
    [
      ['build', '--outDir', 'elsewhere'],
      'unknown option `--outDir`\n  allowed: scenarios build [--content DIR] [--out DIR]\n',
    ],
    [['dev', 'now'], 'unexpected word `now`'],
    [['preview', '--port', '99999'], '`99999` is no port\n  allowed: 1 to 65535\n'],
  ])('%j', async (words, message) => {
    const { status, stdout, stderr } = await run(words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })
})

describe('a setting that a build cannot use', () => {
  test.each([
    ['KERNEL_REV alone', { KERNEL_REV: 'v9' }, 'KERNEL_REV is set without KERNEL'],
    ['all at once', { SITE: 'x', BASE: '..', KERNEL: '/nowhere' }, 'no such folder: `/nowhere`'],
    ['a binary source', { KERNEL: madeTree({ [file]: new Uint8Array([0]) }) }, `\`${file}\` is a binary file`],
  ])('%s', async (_, environment, message) => {
    const { status, stdout, stderr } = await run(['build'], environment)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    for (const name of Object.keys(environment)) expect(stderr).toContain(name)
  })
})
