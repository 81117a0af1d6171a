import { describe, expect, it } from 'vitest'
import { cNamesOf } from '../../src/derive/c-names.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { scenarioMatrix } from '../scenario-matrix.ts'

const namesWith = (change: Partial<Matrix>) => cNamesOf({ ...scenarioMatrix, ...change })
const inputWith = (id: string, ...values: string[]) => ({ id, values: values.map((value) => ({ id: value })) })
const only = (...inputs: Matrix['inputs']) => namesWith({ inputs, diagram: undefined }).inputs

describe('names of C', () => {
  it('are made from ids', () => {
    const { rows, groups, verdicts } = namesWith({ id: 'tdp-mmu' })
    expect(rows.constants.slice(0, 2)).toEqual(['TDP_MMU_ROW_1', 'TDP_MMU_ROW_2'])
    expect(groups.constants).toEqual(['TDP_MMU_GROUP_MAPPING', 'TDP_MMU_GROUP_PRESENT', 'TDP_MMU_GROUP_ZAPPING'])
    expect(verdicts[0]?.enumeration.constants).toEqual(['TDP_MMU_MIRROR_Y', 'TDP_MMU_MIRROR_N', 'TDP_MMU_MIRROR_X'])
  })

  it('start with a letter', () => {
    expect(namesWith({ id: '2pc' }).prefix).toBe('m2pc')
    expect(only(inputWith('3rd', 'a'))[0]?.parameter).toBe('_3rd')
  })

  it.each([
    ['default', 'default_'],
    ['linux', 'linux_'],
    ['Old-Value', 'old_value'],
    ['made_index', 'made_index_'],
  ])('the parameter for `%s` is `%s`', (id, name) => {
    expect(namesWith({ id: 'made', inputs: [inputWith(id, 'a')], diagram: undefined }).inputs[0]?.parameter).toBe(name)
  })

  it('spell what C has no letter for, and keep apart what the file has for itself', () => {
    expect(only(inputWith('row', '→', 'a+', '-', '中'))[0]?.enumeration?.constants).toEqual(
      ['U2192', 'AU2B', 'U2D', 'U4E2D'].map((name) => expect.stringMatching(new RegExp(`_ROW__${name}$`))),
    )
  })

  it('an input of Y and N is a bool, which counts from N on', () => {
    const [flag, other] = only(inputWith('flag', 'Y', 'N'), inputWith('other', 'Y', 'N', 'X'))
    expect([flag?.enumeration, flag?.input.values.map(({ id }) => id)]).toEqual([undefined, ['N', 'Y']])
    expect(other?.enumeration?.constants).toHaveLength(3)
  })

  it('two inputs between which the diagram leads have one enum', () => {
    const { inputEnums } = namesWith({})
    expect(inputEnums.map(({ enumeration, inputs }) => [enumeration.tag, inputs.length])).toEqual([
      [expect.stringMatching(/_state$/), 2],
    ])
  })
})
