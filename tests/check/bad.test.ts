import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { byPlace, checkMatrix, ruleIds } from '../../src/check/check-matrix.ts'
import { readMatrix } from '../../src/load/read-matrix.ts'
import type { Problem } from '../../src/model/problem.ts'
import { problemText } from '../../src/render/report/problem-text.ts'
import { badCases, goldenStart } from './bad-case.ts'
import { doorWith } from './memory-folder.ts'

const problemsOf = (files: Record<string, string | undefined>): Problem[] => {
  const { loaded, problems } = readMatrix(doorWith(files))
  return loaded ? checkMatrix(loaded) : problems.sort(byPlace)
}

/** A fixture of another rule may change what is on record beside rows and notes; that would be told in nearly all of them. */
const isMeant =
  (of: string) =>
  ({ rule, message }: Problem): boolean =>
    rule !== 'permalinks' || of === 'permalinks' || /^(row|note) /.test(message)

const cases = badCases()

it('the matrix that the fixtures are laid over is sound', () => {
  expect(problemsOf({}).map(problemText)).toEqual([])
})

describe.each(cases)('$file', ({ file, rule, files, marks, head }) => {
  const problems = problemsOf(files).filter(isMeant(rule))

  it('has exactly the marked problems', () => {
    const found = problems.map(({ path, line, column, rule }) => `${path}:${line}:${column} [${rule}]`)
    expect(found.sort()).toEqual(marks)
  })

  it('tells them in these words', async () => {
    const text = `${head}${goldenStart}${problems.map((problem) => `${problemText(problem)}\n`).join('')}`
    await expect(text).toMatchFileSnapshot(resolve(file))
  })

  it('keeps to the form of messages', () => {
    for (const { message, allowed } of problems) {
      expect(message).toMatch(/^[^A-Z\s].*[^.\s]$/s)
      expect(allowed ?? '').not.toMatch(/\.$/)
    }
  })
})

it('every rule has a bad fixture, and no folder is named after anything else', () => {
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual([...ruleIds].sort())
})

it('every fixture shows its rule at work', () => {
  for (const { file, rule, marks } of cases) expect(marks.join(), file).toContain(`[${rule}]`)
})

it.runIf(existsSync('CONTRIBUTING.md'))('every rule has a heading in CONTRIBUTING.md', () => {
  const headings = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^#+ `?([\w-]+)`?$/gm)].map(([, name]) => name)
  for (const rule of ruleIds) expect(headings, rule).toContain(rule)
})
