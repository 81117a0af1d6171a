import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from './run-scenarios.ts'

/** The lines that a section of the README says to type, but for their indentation. */
const commandsBelow = (heading: string): string => {
  const [, section = ''] = readFileSync(join(projectRoot, 'README.md'), 'utf8').split(`\n### ${heading}\n`)
  return [...section.matchAll(/^ {4}(.*\n)/gm)].map(([, line]) => line).join('')
}

let home: string
const sh = (command: string) => {
  const env = { HOME: home, PATH: `${home}/.local/bin:${process.env.PATH}`, CONTENT: 'tests/check/base' }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: home, encoding: 'utf8', env })
  return { status, stdout, stderr }
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'))
  mkdirSync(join(home, '.local/bin'), { recursive: true })
  symlinkSync(projectRoot, join(home, 'spte-scenarios'))
})
afterAll(() => rmSync(home, { recursive: true }))

test('the command that a reply needs is found by every shell, and takes paths from where it is called', () => {
  expect(sh(commandsBelow('In a reply'))).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(sh("echo above | sh -c 'cat; scenarios row 2'").stdout).toMatch(/^above\n(.*\n)+\S*\/door\/2\/\n$/)
  expect(sh('scenarios diff spte-scenarios/tests/check/base/door spte-scenarios/tests/check/base/door').status).toBe(0)
})
