import { beforeAll, describe, expect, it } from 'vitest'
import { executionResult, type ExecutionResult } from '../../../src/derive/execution/row-results.ts'
import { caseLines, caseTitle } from './case-text.ts'
import { type ModelCase, modelCases } from './model-case.ts'
import { type ModelExecution, modelExecution } from './model-execution.ts'
import { overviewLines } from './overview.ts'
import { differenceLines, statusLines } from './result-lines.ts'

describe('the model as merged', () => {
  let model: ModelExecution
  let cases: ModelCase[]
  let result: ExecutionResult

  beforeAll(async () => {
    model = await modelExecution('merged')
    cases = modelCases(model)
    result = executionResult(model.matrix, model.plan, model.placed, model.functions, 'v7.2.13')
  }, 60_000)

  it('bears out every row but what the row itself questions', () => {
    expect(statusLines(result)).toMatchInlineSnapshot(`
      [
        " 1 confirmed   valid Y, mirror Y, hittable N",
        " 2 confirmed   valid Y, hittable Y",
        " 3 confirmed   valid Y, mirror Y, hittable N",
        " 4 confirmed   valid Y, hittable Y",
        " 5 confirmed   valid N, hittable warn",
        " 6 confirmed   valid N, hittable N",
        " 7 confirmed   valid Y, hittable N",
        " 8 questioned  valid Y, mirror Y questioned, hittable N questioned",
        " 9 questioned  valid Y, hittable Y questioned",
        "10 questioned  valid N, hittable warn questioned",
        "11 confirmed   valid Y, hittable N",
        "12 confirmed   valid Y, mirror Y, hittable N",
        "13 confirmed   valid Y, hittable Y",
        "14 confirmed   valid Y, mirror Y, hittable N",
      ]
    `)
  })

  it('does nothing that the data does not expect, and all that it does', () => {
    expect(differenceLines(result)).toEqual([])
    expect(model.placed.broken).toEqual([])
  })

  it('has every assertion but those of functions that are not run', () => {
    const others = result.assertions.filter(({ status }) => status !== 'confirmed')
    expect(others.map(({ assertion, status }) => `${assertion.id} of ${assertion.symbol}: ${status}`)).toEqual([
      'split-in-fault of kvm_tdp_mmu_map: not run',
    ])
  })

  it('has a case for each of the 18 combinations', () => {
    expect(cases).toHaveLength(18)
  })

  it('does what the golden file says', async () => {
    const text = [
      'What the model of the merged code (v7.2) does with every SPTE change.',
      '',
      'The KVM_BUG_ON() in handle_changed_spte() on a mirror: "silent" where the VM was bugged before.',
      '  contention  what a correct TDX module may answer, or nothing wrong at all',
      '  module bug  another error of a SEAMCALL',
      '  teardown    the change comes after the key was released',
      '  -           no SEAMCALL is reached that could fail',
      '',
      ...overviewLines(cases),
      '',
      'In full, under each fault; under several at once only what fewer of them do not bring:',
      ...cases.flatMap((one) => ['', caseTitle(one), ...caseLines(one)]),
    ]
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('outcomes.golden.txt')
  })

  it('kills the host exactly where a leaf changes its PFN', () => {
    for (const { run, line, outcome } of model.placed.placed.filter(({ run }) => run['race'] === 'won'))
      expect(outcome.end === 'BUG', line).toBe(run['old'] === 'leaf' && run['new'] === 'leaf-moved')
  })

  it('tells of every slot of a table cut out under the shared lock, else of the mapped ones', () => {
    const slots = ['shared', 'exclusive'].map((lock) => {
      const line = `page=direct lock=${lock} level=2 old=table new=empty child=leaf`
      return [lock, model.placed.placed.find((one) => one.line === line)?.outcome['below']]
    })
    expect(slots).toEqual([
      ['shared', 512],
      ['exclusive', 1],
    ])
  })

  it('asserts nothing about locks, TDX or the VM on a direct table', () => {
    const kinds = model.placed.placed
      .filter(({ context, faults }) => context === 'direct' && faults.length === 0)
      .flatMap(({ outcome }) => outcome.events.map(({ kind }) => kind))
    expect(new Set(kinds)).toEqual(new Set(['warn', 'bug']))
  })
})

describe('the model before the series', () => {
  let model: ModelExecution

  beforeAll(async () => {
    model = await modelExecution('before')
  }, 60_000)

  it('never bugs a VM in the handler', () => {
    const functions = model.placed.placed
      .flatMap(({ outcome }) => outcome.events)
      .filter(({ kind }) => kind === 'kvm-bug-on')
      .map(({ symbol }) => symbol)
    expect(functions).toContain('tdp_mmu_set_spte')
    expect(functions).not.toContain('handle_changed_spte')
  })

  it('does what the golden file says, and differs from the data where it says so', async () => {
    const result = executionResult(model.matrix, model.plan, model.placed, model.functions, 'v7.1')
    const text = [
      'What the model of the code before the series (v7.1) does with every SPTE change.',
      '',
      'What the data of v7.1 says of it:',
      ...statusLines(result),
      '',
      'Where they differ:',
      ...differenceLines(result),
      '',
      'In full, under each fault; under several at once only what fewer of them do not bring:',
      ...modelCases(model).flatMap((one) => ['', caseTitle(one), ...caseLines(one)]),
    ]
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('outcomes-before.golden.txt')
  })
})
