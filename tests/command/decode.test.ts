import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { traceFormats } from '../trace/made-trace.ts'
import { inProcess } from './in-process.ts'
import { projectRoot } from './run-scenarios.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'decode-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const env = { CONTENT: 'src/content' }
const fileOf = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
/** What the command says of a file; stderr names the file by its name alone. */
const decode = async (content: string | Uint8Array, ...words: string[]) => {
  const { code, out, err } = await inProcess(['decode', fileOf('trace', content), ...words], { env })
  return { code, out, err: err.replaceAll(`${folder}/`, '') }
}
const lines = (...all: string[]) => all.map((line) => `${line}\n`).join('')

const [empty, frozen, leaf, table] = ['8000000000000000', '80000000000001a0', '80a0000123456f77', '800000010bc97d07']
const unsaid =
  'scenarios: `shared` is open where several rows are named: neither the trace event nor the log record says how mmu_lock is held; --lock says it\n'

describe('scenarios decode', () => {
  it('gives a row, or both, for each pair of kinds', async () => {
    const pairs = [
      `${empty} ${leaf} 1`,
      `${empty} ${table} 2`,
      `${empty} febf109e 1`,
      `${leaf} ${leaf} 1`,
      `80a0000200000ff7 ${table} 2`,
      `${table} 80a0000200000ff7 2`,
      `${table} ${table} 2`,
      `${leaf} ${empty} 1`,
      `${table} ${empty} 2`,
    ]
    const rows = async (...words: string[]) =>
      (await decode(lines(...pairs), ...words)).out
        .trimEnd()
        .split('\n')
        .map((line) => /row (.*?):/.exec(line)?.[1])
    expect(await rows()).toEqual(['1 or 2', '3 or 4', '5', '6', '7 or 8', '9', '10', '11 or 12', '13 or 14'])
    expect(await rows('--lock', 'shared')).toEqual(['1', '3', '5', '6', '7', '9', '10', '11', '13'])
    expect(await rows('--lock', 'exclusive')).toEqual(['2', '4', '5', '6', '8', '9', '10', '12', '14'])
  })

  it('says in one line what each change is, and what is open', async () => {
    const [ftrace] = traceFormats
    const change = {
      asId: 0,
      gfn: 0x101n,
      level: 1,
      old: 0n,
      new: 0x600000123456b77n,
      task: 'CPU 0/KVM',
      pid: 7,
      cpu: 1,
      time: 5,
    }
    const text = lines(
      '# tracer: nop',
      ...(ftrace?.lines(change) ?? []),
      `${table} ${frozen} 2`,
      `${empty} ${frozen} 1`,
    )
    expect(await decode(text)).toEqual({
      code: 0,
      out: lines(
        '2: row 1 or 2: NP (empty) -> leaf, level 1, gfn 101, pfn 123456',
        '3: row 13 or 14: nonleaf -> NP (frozen), level 2, pfn 10bc97, entry of a table that was cut out (handle_removed_pt()), by row 9 or 10 or 13 or 14',
        '4: row 5: NP (empty) -> NP (frozen), level 1, entry of a table that was cut out (handle_removed_pt()), by row 9 or 10 or 13',
      ),
      err: unsaid,
    })
  })

  it('has one object a line', async () => {
    const { out } = await decode(lines(`${empty} ${leaf} 1`, '8000000000000000 5a0'), '--json', '--vendor', 'intel')
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toEqual({
      line: 1,
      event: 'pair',
      time: null,
      gfn: null,
      level: 1,
      old: { raw: empty, kind: 'NP', name: 'empty', names: ['empty'], pfn: null },
      new: { raw: leaf, kind: 'leaf', name: null, names: [], pfn: '123456', permissions: 'rwx' },
      equal: false,
      pfnChanged: true,
      removedTable: false,
      rows: ['1', '2'],
      missing: ['shared'],
      causes: [],
      formats: ['Intel EPT, since v7.2'],
      remarks: [],
    })
    expect(second).toMatchObject({ level: null, rows: ['5'], missing: [] })
  })

  it('sums up', async () => {
    const text = lines(`${empty} ${leaf} 1`, `${empty} ${leaf} 1`, `${empty} febf109e 1`, 'nothing', '0 0 6')
    const { code, out } = await decode(text, '--summary', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      events: 3,
      unreadable: 1,
      skipped: 1,
      rows: { '5': 1 },
      ambiguous: 2,
      unmatched: 0,
      candidates: { '1 or 2': 2 },
      kinds: { 'NP (empty) -> leaf': 2, 'NP (empty) -> NP (MMIO)': 1 },
    })
    expect(JSON.parse((await decode(text, '--summary', '--json', '--lock', 'shared')).out).rows).toEqual({
      '1': 2,
      '5': 1,
    })
    expect((await decode(text, '--summary')).out).toContain('rows\n  2  row 1 or 2\n  1  row 5\n')
  })

  it('says what the bits of both values mean', async () => {
    expect((await decode(lines(`${empty} ${leaf} 1`), '--bits', '--vendor', 'intel')).out).toContain(
      '  8000000000000000 in Intel EPT, since v7.2:\n    63:0  the empty value 8000000000000000\n  80a0000123456f77 in Intel EPT, since v7.2:\n    63    suppress #VE\n    55    MMU-writable\n',
    )
  })

  it('tells lines that cannot be read, up to twenty of them', async () => {
    const { code, err } = await decode(lines(...Array.from({ length: 25 }, () => `${empty} ${leaf} 6`)))
    expect(code).toBe(1)
    expect(err.split('\n').slice(19)).toEqual([
      'trace:20: unreadable: level 6 is none of 1 to 5',
      'trace: 5 more lines are unreadable',
      'scenarios: no change of an SPTE in 25 lines of `trace`',
      '',
    ])
  })

  it('reads stdin and compressed files, and says where these are damaged', async () => {
    const text = lines(
      ...Array.from({ length: 50_000 }, (_, at) => `${empty} 80a0000${(0x100000 + at * 7).toString(16)}f77 1`),
    )
    const script = `${projectRoot}/scripts/scenarios.ts`
    const { stdout } = spawnSync(process.execPath, [script, 'decode', '-', '--summary', '--json'], {
      cwd: projectRoot,
      input: text,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    })
    expect(JSON.parse(stdout).events).toBe(50_000)
    const packed = gzipSync(text)
    expect(JSON.parse((await decode(packed, '--summary', '--json')).out).events).toBe(50_000)
    const cut = await decode(packed.subarray(0, packed.length / 2), '--summary', '--json')
    expect(cut).toMatchObject({
      code: 1,
      err: expect.stringContaining('the compressed data is damaged or cut off: Z_BUF_ERROR'),
    })
    expect(JSON.parse(cut.out).events).toBeGreaterThan(10_000)
    expect(await decode(Uint8Array.of(0x1f, 0x8b, 1, 2), '--summary')).toMatchObject({ code: 1 })
  })

  it('refuses what it cannot read', async () => {
    mkdirSync(join(folder, 'folder'))
    const refused = async (...words: string[]) => {
      const { code, err } = await inProcess(['decode', ...words], { env })
      return `${code} ${err.replaceAll(`${folder}/`, '').split('\n')[0]}`
    }
    const text = fileOf('text', '\n')
    expect([
      await refused(join(folder, 'nowhere')),
      await refused(join(folder, 'folder')),
      await refused(fileOf('binary', new Uint8Array(2000))),
      await refused(fileOf('trace.dat', '\x17\x08Dtracing6\0')),
      await refused(fileOf('packed.dat.gz', gzipSync('PERFILE2'))),
      await refused(text, text),
      await refused(text, '--lock', 'both'),
      await refused(text, '--vendor', 'via'),
      await refused(text, '--kernel', 'recent'),
      await refused(text, '--vendor', 'amd', '--root', 'mirror'),
      await refused(text, '--kernel', 'v6.12', '--root', 'mirror'),
      await refused(text, '--bits', '--json'),
    ]).toEqual([
      '2 scenarios: `nowhere` cannot be read: no such file',
      '2 scenarios: `folder` is a folder',
      '2 scenarios: `binary` is no text',
      '2 scenarios: `trace.dat` is trace-cmd data; give what `trace-cmd report` prints',
      '2 scenarios: `packed.dat.gz` is perf data; give what `perf script` prints',
      '2 scenarios: decode takes one file, not `text` as well',
      '2 scenarios: unknown `both` for --lock',
      '2 scenarios: unknown `via` for --vendor',
      '2 scenarios: `recent` is no release',
      '2 scenarios: --vendor amd has no mirror root',
      '2 scenarios: there are no TDs in v6.12',
      '2 scenarios: --bits stands alone',
    ])
    expect(await inProcess(['decode', text])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no matrix is about SPTEs'),
    })
  })

  it('ends without a word where its reader does', () => {
    const text = fileOf('long', lines(...Array.from({ length: 20_000 }, () => `${empty} ${leaf} 1`)))
    const command = `"${process.execPath}" scripts/scenarios.ts decode "${text}" | head -1`
    const { stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    })
    expect({ stdout, stderr }).toEqual({
      stdout: '1: row 1 or 2: NP (empty) -> leaf, level 1, pfn 123456\n',
      stderr: '',
    })
  })
})
