import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProcess } from './in-process.ts'
import { scenarios } from './run-scenarios.ts'
import { type TempProject, tempProject } from './temp-project.ts'

describe('scenarios check', () => {
  it('states the counts where all is well', () => {
    expect(scenarios(['check'])).toEqual({
      code: 0,
      out: 'door: 3 rows, 4 combinations, 0 gaps, 0 overlaps\n',
      err: '',
    })
  })

  it('has a form for programs', async () => {
    const { code, out, err } = await inProcess(['check', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toEqual({
      problems: [],
      counts: { door: { rows: 3, notes: 1, symbols: 1, flows: 1, claims: 1, combinations: 4, gaps: 0, overlaps: 0 } },
    })
  })

  it.each(['nowhere', 'tests/check/bad', 'package.json'])('finds no matrix in %s', async (CONTENT) => {
    const { code, out, err } = await inProcess(['check'], { env: { CONTENT } })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^(?:\S+:1:1: .* \[schema\]\n {2}allowed: .*\n)+\d+ problems?\n$/)
  })

  it('is the same from any folder', async () => {
    expect((await inProcess(['check'], { from: '/' })).out).toBe('door: 3 rows, 4 combinations, 0 gaps, 0 overlaps\n')
  })
})

describe('scenarios check of a broken matrix', () => {
  let project: TempProject
  beforeAll(async () => {
    project = await tempProject()
    project.edit('rows/1.md', 'door: open', 'door: opne')
    project.edit('rows/2.md', 'group: turning', 'group: trning')
  })
  afterAll(() => project.remove())

  it('tells every problem, sorted and counted, and nothing on the other stream', async () => {
    expect(await project.run(['check'])).toEqual({
      code: 1,
      out: '',
      err: `src/content/door/rows/1.md:3:9: unknown value \`opne\` for input \`door\` [known-value]
  allowed: open, shut
src/content/door/rows/1.md:3:9: \`door\` was posted as \`open\` and is \`opne\` [posted]
  allowed: \`changed\` with the reason and its source
  src/content/door/posted/2026-01-02.yaml:3:14: posted here
src/content/door/rows/2.md:7:8: unknown group \`trning\` [known-group]
  allowed: idle, turning
3 problems
`,
    })
  })

  it('tells the same to programs', async () => {
    const { code, out } = await project.run(['check', '--json'])
    expect(code).toBe(1)
    const { problems, counts } = JSON.parse(out)
    expect(problems[0]).toEqual({
      path: 'src/content/door/rows/1.md',
      line: 3,
      column: 9,
      rule: 'known-value',
      message: 'unknown value `opne` for input `door`',
      allowed: 'open, shut',
    })
    expect(problems).toHaveLength(3)
    expect(counts.door).toMatchObject({ rows: 3, combinations: 4, gaps: 1, overlaps: 0 })
  })

  it('writes nothing that drives a terminal, whatever a file is called', async () => {
    writeFileSync(join(project.root, 'src/content/door/a\u202e\u009b\u200fé.txt'), '')
    expect((await project.run(['check'])).err).toContain('door/a\\u202e\\x9b\\u200fé.txt:1:1: ')
    const { out } = await project.run(['check', '--json'])
    expect(out).not.toMatch(/[\u202e\u009b\u200f]/)
    const { problems } = JSON.parse(out)
    expect(problems.map(({ path }: { path: string }) => path)).toContain('src/content/door/a\u202e\u009b\u200fé.txt')
  })
})
