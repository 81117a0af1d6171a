import {
  callsOf,
  edit,
  type Edit,
  type FunctionCode,
  isWithin,
  marksOf,
  ofKind,
  textAt,
  textOf,
} from './function-code.ts'
import { endOf, type Statement, statementsIn, type Stretch, startOf } from './statement.ts'

type Mutation = (code: FunctionCode) => Iterable<Edit>

const assertions = ['WARN_ON', 'WARN_ON_ONCE', 'KVM_MMU_WARN_ON', 'KVM_BUG_ON', 'TDX_BUG_ON']
const isAssertion = (text: string) => assertions.includes(text) || text === 'BUG' || text.startsWith('lockdep_')

/** Each kind of small fault, by what it does to the code. */
export const mutations: Record<string, Mutation> = {
  'drop a step': (code) => ofKind(code, 'step').flatMap((one) => (isAsserting(code, one) ? [] : [edit(one, ';')])),
  'repeat a step': (code) =>
    // What asserts twice asserts no more than once.
    ofKind(code, 'step').flatMap((one) =>
      isAsserting(code, one) || textAt(code, one.from + 1) !== '('
        ? []
        : [edit(one, `{ ${textOf(code, one)} ${textOf(code, one)} }`)],
    ),
  'swap two steps': (code) =>
    blocksOf(code).flatMap((steps) =>
      pairsOf(steps).flatMap(([one, next]) =>
        one.kind === 'step' && next.kind === 'step'
          ? [{ from: one.from, to: next.to, text: `${textOf(code, next)} ${textOf(code, one)}` }]
          : [],
      ),
    ),
  'drop an assertion': (code) => [
    ...ofKind(code, 'step').flatMap((one) => (isAsserting(code, one) ? [edit(one, ';')] : [])),
    ...callsOf(code, ...assertions).flatMap(({ from, to, arguments: [condition] }) =>
      condition && !/^[;{}]$/.test(textAt(code, from - 1)) ? [{ from, to, text: `(${textOf(code, condition)})` }] : [],
    ),
  ],
  'assert what is not': (code) =>
    callsOf(code, ...assertions).flatMap(({ arguments: [one] }) => (one ? [edit(one, `!(${textOf(code, one)})`)] : [])),
  'WARN for a bug of the VM': (code) =>
    callsOf(code, 'KVM_BUG_ON', 'TDX_BUG_ON').flatMap(({ from, to, arguments: [condition] }) =>
      condition ? [{ from, to, text: `WARN_ON(${textOf(code, condition)})` }] : [],
    ),
  'another kind of bug': (code) => words(code, { KVM_BUG_ON: 'TDX_BUG_ON', TDX_BUG_ON: 'KVM_BUG_ON' }),
  'BUG for a WARN': (code) =>
    ofKind(code, 'step').flatMap(({ from }) =>
      /^(KVM_MMU_)?WARN_ON/.test(textAt(code, from)) ? [{ from, to: from + 1, text: 'BUG_ON' }] : [],
    ),
  'WARN for a BUG': (code) => callsOf(code, 'BUG').map(({ from, to }) => ({ from, to, text: 'WARN_ON(true)' })),
  'assert another hold of a lock': (code) =>
    ofKind(code, 'step').flatMap(({ from }) => {
      const held = textAt(code, from)
      const others = ['lockdep_assert_held', 'lockdep_assert_held_read', 'lockdep_assert_held_write']
      if (!others.includes(held)) return []
      return others.flatMap((text) => (text === held ? [] : [{ from, to: from + 1, text }]))
    }),
  'never do it': (code) => conditionsOf(code).map((one) => edit(one, 'false')),
  'always do it': (code) =>
    ofKind(code, 'branch').flatMap(({ condition }) => (condition ? [edit(condition, 'true')] : [])),
  'ask without heeding': (code) =>
    ofKind(code, 'branch').flatMap(({ parts: [then] }) =>
      then && then.kind !== 'return' && then.kind !== 'jump' ? [edit(then, '{ }')] : [],
    ),
  'negate a condition': (code) => conditionsOf(code).map((one) => edit(one, `!(${textOf(code, one)})`)),
  'drop a negation': (code) =>
    words(code, { '!': '' }).filter(
      ({ from }) => !conditionsOf(code).some((one) => one.from === from && !isJoint(code, one)),
    ),
  'swap && and ||': (code) => words(code, { '&&': '||', '||': '&&' }),
  'drop a term': (code) =>
    marksOf(code, '&&', '||').flatMap((at) => {
      const ends = [',', ';', '?', ':', '=', '&&', '||', 'return']
      const from = startOf(code.tokens, at, ...ends)
      const right = { from: at, to: endOf(code.tokens, at + 1, ...ends), text: '' }
      return /^(&&|[|][|])$/.test(textAt(code, from - 1)) ? [right] : [{ from, to: at + 1, text: '' }, right]
    }),
  'swap == and !=': (code) => words(code, { '==': '!=', '!=': '==' }),
  'shift a bound': (code) => words(code, { '<': '<=', '>': '>=', '<=': '<', '>=': '>' }),
  'swap + and -': (code) => binary(code, { '+': '-', '-': '+' }),
  'swap & and |': (code) => binary(code, { '&': '|', '|': '&' }),
  'swap what is chosen': (code) => [...choices(code), ...elses(code)],
  'another error': (code) => words(code, { EIO: 'EBUSY', EBUSY: 'EIO' }),
  'no error': (code) =>
    ofKind(code, 'return').flatMap(({ from, to }) =>
      to - from < 3 || /^(0|NULL|NP)$/.test(textAt(code, from + 1)) ? [] : [{ from: from + 1, to: to - 1, text: '0' }],
    ),
  'an error for none': (code) =>
    ofKind(code, 'return').flatMap(({ from, to }) =>
      textAt(code, from + 1) === '0' && to - from === 3 ? [{ from: from + 1, to: to - 1, text: '-EIO' }] : [],
    ),
  'go on in place of returning': (code) =>
    ofKind(code, 'return').flatMap((one) => (one === code.statement.parts.at(-1) ? [] : [edit(one, ';')])),
  'another jump': (code) => words(code, { continue: 'break', break: 'continue' }),
  'drop a jump': (code) => ofKind(code, 'jump').map((one) => edit(one, ';')),
  'swap old and new': (code) =>
    code.parameters.includes('old_spte') && code.parameters.includes('new_spte')
      ? [
          ...words(code, { old_spte: 'new_spte', new_spte: 'old_spte' }),
          ...callsOf(code).flatMap(({ arguments: given }) => swapped(code, given)),
        ]
      : [],
  'swap true and false': (code) => words(code, { true: 'false', false: 'true' }),
  'deny a flag': (code) =>
    ['shared', 'mirror', 'is_first', 'is_one_below', 'pfn_changed', 'table_cut_out'].flatMap((flag) =>
      words(code, { [flag]: `!${flag}` }).filter(({ from }) => !isLeftSide(code, from)),
    ),
  'another constant': (code) =>
    words(code, {
      FROZEN_SPTE: 'EMPTY_SPTE',
      EMPTY_SPTE: 'FROZEN_SPTE',
      PG_LEVEL_4K: '(PG_LEVEL_4K + 1)',
      SPTE_ENT_PER_PAGE: '(SPTE_ENT_PER_PAGE / 2)',
      SPTE_PRESENT: 'SPTE_HUGE',
      SPTE_HUGE: 'SPTE_MMIO',
      SPTE_MMIO: 'SPTE_HUGE',
      TDX_OPERAND_BUSY: '(TDX_OPERAND_BUSY + 1)',
      NP: 'NONLEAF',
      LEAF: 'NONLEAF',
      NONLEAF: 'LEAF',
      NULL: '(void *)1',
    }),
  'another call': (code) => words(code, otherCalls),
  'off by one': (code) =>
    code.tokens.flatMap(({ kind, text }, at) =>
      kind === 'number' && isWithin(code, at) && textAt(code, at - 1) !== 'return'
        ? [{ from: at, to: at + 1, text: `${Number.parseInt(text, 10) + 1}` }]
        : [],
    ),
  'another level': (code) => words(code, { level: 'level + 1' }).filter(({ from }) => !isLeftSide(code, from)),
  'drop a first value': (code) =>
    ofKind(code, 'declaration').flatMap(({ from, to }) => {
      const equals = endOf(code.tokens, from, '=')
      return equals < to ? [{ from: equals, to: to - 1, text: '' }] : []
    }),
}

const otherCalls: Record<string, string> = {
  tdh_mem_range_block: 'tdh_mem_page_remove',
  tdh_mem_page_remove: 'tdh_mem_range_block',
  tdh_mem_track: 'tdh_mem_range_block',
  tdh_mem_page_aug: 'tdh_mem_page_add',
  tdh_mem_page_add: 'tdh_mem_page_aug',
  tdh_mem_sept_add: 'tdh_mem_page_aug',
  tdh_phymem_page_wbinvd_hkid: 'tdh_mem_page_remove',
  tdh_phymem_page_reclaim: 'tdh_phymem_page_wbinvd_hkid',
  tdx_mem_page_aug: 'tdx_mem_page_add',
  tdx_mem_page_add: 'tdx_mem_page_aug',
  is_frozen_spte: 'is_mmio_spte',
  is_mmio_spte: 'is_frozen_spte',
  is_shadow_present_pte: 'is_mmio_spte',
  freeze_shared: 'freeze_exclusive',
  freeze_exclusive: 'freeze_shared',
  handle_changed_spte: '__handle_changed_spte',
  __handle_changed_spte: 'handle_changed_spte',
}

/** Whether a condition has several terms. */
const isJoint = (code: FunctionCode, { from, to }: Stretch): boolean =>
  marksOf(code, '&&', '||').some((at) => at >= from && at < to)

const blocksOf = (code: FunctionCode): Statement[][] => ofKind(code, 'block').map(({ parts }) => parts)

const conditionsOf = ({ statement }: FunctionCode): Stretch[] =>
  [...statementsIn(statement)].flatMap(({ kind, condition }) => (condition && kind !== 'switch' ? [condition] : []))

const isAsserting = (code: FunctionCode, { from }: Statement): boolean => isAssertion(textAt(code, from))

const pairsOf = <One>(some: readonly One[]): [One, One][] => some.slice(1).map((next, at) => [some[at] as One, next])

/** One token for another, wherever it stands. */
const words = (code: FunctionCode, others: Record<string, string>): Edit[] =>
  marksOf(code, ...Object.keys(others)).map((at) => ({ from: at, to: at + 1, text: others[textAt(code, at)] ?? '' }))

/** The same for an operator between two operands. */
const binary = (code: FunctionCode, others: Record<string, string>): Edit[] =>
  words(code, others).filter(({ from }) => {
    const before = code.tokens[from - 1]
    return (before?.kind === 'word' && before.text !== 'return') || before?.kind === 'number' || before?.text === ')'
  })

/** A name that is declared or set, as in `bool mirror = ...`. */
const isLeftSide = (code: FunctionCode, at: number): boolean =>
  ['=', ';'].includes(textAt(code, at + 1)) && !/^[=?:,(&|!]|return$/.test(textAt(code, at - 1))

/** The old and the new value in each other's place among the arguments of a call. */
function swapped(code: FunctionCode, given: readonly Stretch[]): Edit[] {
  const at = given.findIndex((one, index) => {
    const next = given[index + 1]
    return next && /old_spte/.test(textOf(code, one)) && /new_spte/.test(textOf(code, next))
  })
  const [one, next] = [given[at], given[at + 1]]
  return one && next ? [{ from: one.from, to: next.to, text: `${textOf(code, next)}, ${textOf(code, one)}` }] : []
}

/** What stands behind `?` and behind `:` in each other's place. */
const choices = (code: FunctionCode): Edit[] =>
  marksOf(code, '?').map((at) => {
    const colon = endOf(code.tokens, at + 1, ':')
    const to = endOf(code.tokens, colon + 1, ';', ',', ')')
    const [one, other] = [textOf(code, { from: at + 1, to: colon }), textOf(code, { from: colon + 1, to })]
    return { from: at + 1, to, text: `${other} : ${one}` }
  })

/** The same behind `if` and `else`. */
const elses = (code: FunctionCode): Edit[] =>
  ofKind(code, 'branch').flatMap(({ parts: [one, other] }) =>
    one && other
      ? [{ from: one.from, to: other.to, text: `{ ${textOf(code, other)} } else { ${textOf(code, one)} }` }]
      : [],
  )
