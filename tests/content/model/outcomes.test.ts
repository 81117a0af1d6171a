import { describe, expect, it } from 'vitest'
import { bugPlaceLines } from './bug-places.ts'
import { caseLines, caseTitle } from './case-text.ts'
import { isPfnChanged } from './condition.ts'
import { cellText, checkText, overviewLines } from './overview.ts'
import { casesOf, scenariosOf } from './scenario.ts'
import { tdpMatrix } from '../tdp-matrix.ts'
import { checksOf } from './verdict-check.ts'

const matrix = tdpMatrix()

describe('the model as merged', () => {
  const scenarios = scenariosOf(matrix, 'merged')
  const cases = casesOf(matrix, scenarios)

  it('bears out every verdict that is not questioned', () => {
    const unexplained = cases.flatMap((one) =>
      checksOf(one)
        .filter(({ cell, agrees }) => !agrees && !one.row.questioned.some((question) => question.cell === cell))
        .map((check) => `${caseTitle(one)}: ${check.cell} ${cellText(one, check.cell)}: ${check.says}`),
    )
    expect(unexplained).toEqual([])
  })

  it('has a case for each of the 18 combinations', () => {
    expect(cases).toHaveLength(18)
  })

  it('does what the golden file says', async () => {
    const text = [
      'What the model of the merged code (v7.2) does with every SPTE change, and whether the rows say so.',
      '',
      'The KVM_BUG_ON() in handle_changed_spte() on a mirror: "silent" where the VM was bugged before.',
      '  contention  what a correct TDX module may answer, or nothing wrong at all',
      '  module bug  another error of a SEAMCALL',
      '  no HKID     the change comes after the key was released',
      '  -           no SEAMCALL is reached that could fail',
      '',
      ...overviewLines(cases),
      '',
      'In full, with what only a lost race, a huge mirror leaf or a bug of the caller brings:',
      ...cases.flatMap((one) => [
        '',
        caseTitle(one),
        ...caseLines(one),
        ...checksOf(one).map((check) => `  ${check.cell} ${cellText(one, check.cell)}: ${checkText(one, check)}`),
      ]),
    ]
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('outcomes.golden.txt')
  })

  it('kills the host exactly where a leaf changes its PFN', () => {
    for (const { run, outcome } of scenarios.filter(({ run }) => run.how !== 'race'))
      expect(outcome.end === 'BUG', JSON.stringify(run)).toBe(run.old === 'leaf' && isPfnChanged(run))
  })

  it('tells of every slot of a table cut out under the shared lock, else of the mapped ones', () => {
    const slots = scenarios
      .filter(({ run }) => run.table === 'direct' && run.new === 'empty' && run.child === 'leaf' && run.how === 'none')
      .map(({ run, outcome }) => [run.lock, outcome.tracedBelow])
    expect(slots).toEqual([
      ['shared', 512],
      ['exclusive', 1],
    ])
  })

  it('asserts nothing about locks, TDX or the VM on a direct table', () => {
    const kinds = scenarios
      .filter(({ run, faultClass }) => run.table === 'direct' && faultClass === 'no fault')
      .flatMap(({ outcome }) => outcome.events.map(({ kind }) => kind))
    expect(new Set(kinds)).toEqual(new Set(['WARN', 'BUG']))
  })
})

describe('the model before the series', () => {
  const scenarios = scenariosOf(matrix, 'before')
  const cases = casesOf(matrix, scenarios)

  it('never bugs a VM in the handler', () => {
    const functions = scenarios
      .flatMap(({ outcome }) => outcome.events)
      .filter(({ kind }) => kind === 'KVM_BUG_ON')
      .map((event) => event.function)
    expect(new Set(functions)).not.toContain('handle_changed_spte')
  })

  it('does what the golden file says', async () => {
    const text = [
      'What the model of the code before the series (v7.1) does with every SPTE change.',
      '',
      'KVM_BUG_ON() on a mirror:',
      ...bugPlaceLines(cases),
      ...cases.flatMap((one) => ['', caseTitle(one), ...caseLines(one)]),
    ]
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('outcomes-before.golden.txt')
  })
})
