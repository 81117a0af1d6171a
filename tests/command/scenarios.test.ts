import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { inProcess } from './in-process.ts'
import { projectRoot, scenarios } from './run-scenarios.ts'

const usage = scenarios(['--help'])
const verbs = [...usage.out.matchAll(/^ {2}([a-z]+) /gm)].map(([, verb = '']) => verb)

const env = { ...process.env, SITE: 'https://site.example' }

describe('scenarios', () => {
  it('lists its verbs', async () => {
    expect(usage).toMatchObject({ code: 0, err: '' })
    expect(verbs).toEqual(expect.arrayContaining(['check', 'row', 'note', 'matrix', 'find', 'diff']))
    expect(await inProcess(['-h'])).toEqual(usage)
  })

  it('wants a verb', () => {
    expect(scenarios([])).toEqual({ ...usage, code: 2 })
  })

  it.each(verbs)('explains %s', async (verb) => {
    const { code, out, err } = await inProcess([verb, '--help'], { env: { CONTENT: 'nowhere' } })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^usage: scenarios ${verb}\\b`))
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(132)
    expect(await inProcess([verb, 'word', '-h'])).toEqual({ code, out, err })
  })

  it.each(['chek', 'constructor', '__proto__', '', '--verbose'])('does not know the verb `%s`', async (verb) => {
    const { code, out, err } = await inProcess([verb])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(`scenarios: no verb \`${verb}\`\n  allowed: ${verbs.join(', ')}\n`)
  })

  it('shows control characters of a word as escapes', async () => {
    expect((await inProcess(['row', '\x1b[31mred\x07\u202e'])).err).toBe(
      'scenarios: no row `\\x1b[31mred\\x07\\u202e` in door\n  allowed: 1, 2, 3\n',
    )
  })

  it.each(verbs)('%s refuses options that it does not have', async (verb) => {
    const { code, out, err } = await inProcess([verb, '--no-such-option'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^scenarios: (unknown option `--|no column `)no-such-option`\n {2}allowed: .+\n$/)
  })

  it.each([['row', '1'], ['note', 'a'], ['matrix'], ['find']])(
    '%s %s answers nothing from broken content',
    async (...words) => {
      const { code, out, err } = await inProcess(words.filter(Boolean), { env: { CONTENT: 'nowhere' } })
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toBe(
        'nowhere:1:1: no matrix here [schema]\n  allowed: a folder with matrix.yaml for each matrix\n1 problem\n',
      )
    },
  )

  it.runIf(process.platform === 'linux')('says so where its output cannot be written', () => {
    const command = `"${process.execPath}" scripts/scenarios.ts row tdp/7 > /dev/full`
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: projectRoot, encoding: 'utf8', env })
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'scenarios: cannot write the output: the disk is full\n' })
  })

  it.runIf(process.platform !== 'win32')('ends quietly where its reader has gone', () => {
    const command = `"${process.execPath}" scripts/scenarios.ts matrix tdp | true; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: projectRoot, encoding: 'utf8', env })
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
  })
})
