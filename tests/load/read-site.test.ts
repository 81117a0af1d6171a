import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { checkContent } from '../../src/check/check-content.ts'
import { problemText } from '../../src/render/report/problem-text.ts'

let root = ''
const file = () => join(root, 'content/site.yaml')
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-site-'))
  cpSync('tests/check/base', join(root, 'content'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

const usual = { title: 'Scenario matrices', base: '/' }

describe('the settings of a site', () => {
  test('are the usual ones where there are none', () => {
    const { site, problems } = checkContent(root, 'content')
    expect({ ...site.settings, problems }).toEqual({ ...usual, problems: [] })
  })

  test('are those written down', () => {
    writeFileSync(
      file(),
      `title: Doors
summary: All of *them*.
origin: https://doors.example
base: /of/
licence: CC0-1.0
source: https://doors.example/git
report: mailto:doors@doors.example
`,
    )
    const { site, problems } = checkContent(root, 'content')
    expect(problems).toEqual([])
    expect(site.settings).toEqual({
      title: 'Doors',
      summary: 'All of *them*.',
      origin: 'https://doors.example',
      base: '/of/',
      licence: 'CC0-1.0',
      source: 'https://doors.example/git',
      report: 'mailto:doors@doors.example',
    })
  })

  it.each([
    ['titel: Doors', '1:1: unknown key `titel` [schema]'],
    [`title: ${'x'.repeat(41)}`, '1:8: `title` is `xxxxx'],
    ['origin: doors.example', '1:9: `origin` is `doors.example` [schema]'],
    ['origin: https://doors.example/of', '1:9: `origin` is `https://doors.example/of` [schema]'],
    ['base: of', '1:7: `base` is `of` [schema]'],
    ['base: /../', '1:7: `base` is `/../` [schema]'],
    ['report: javascript:alert(1)', '1:9: `report` is `javascript:alert(1)` [schema]'],
    ['title: A\nsummary: see <b> this', '2:14: '],
    ['licence: |\n  # CC0', '2:3: '],
    ['title: [', ''],
  ])('%j is a problem with its place', (text, problem) => {
    writeFileSync(file(), `${text}\n`)
    const { site, problems } = checkContent(root, 'content')
    expect(problems).toHaveLength(1)
    expect(problems.map(problemText)[0]).toContain(`content/site.yaml:${problem}`)
    expect(site.settings.title).toBeTruthy()
  })

  test('are no folder', () => {
    mkdirSync(file())
    expect(checkContent(root, 'content').problems.map(problemText)).toEqual([
      'content/site.yaml:1:1: cannot be read: a folder [syntax]\n  allowed: a readable text file',
    ])
  })
})
