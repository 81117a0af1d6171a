import type { Token } from '../../../src/c-source/tokens.ts'
import { endOf, type Statement, statementsIn, type Stretch } from './statement.ts'

/** The body of a function, between its braces. */
export interface FunctionCode {
  tokens: readonly Token[]
  open: number
  close: number
  statement: Statement
  /** The words between its parentheses. */
  parameters: string[]
}

/** Another text for some tokens. */
export interface Edit extends Stretch {
  text: string
}

export const edit = ({ from, to }: Stretch, text: string): Edit => ({ from, to, text })
export const textAt = ({ tokens }: FunctionCode, at: number): string => tokens[at]?.text ?? ''
export const isWithin = ({ open, close }: FunctionCode, at: number): boolean => at > open && at < close

export const textOf = ({ tokens }: FunctionCode, { from, to }: Stretch): string =>
  tokens
    .slice(from, to)
    .map(({ text, joined }) => (joined ? text : ` ${text}`))
    .join('')
    .trim()

export const ofKind = ({ statement }: FunctionCode, kind: Statement['kind']): Statement[] =>
  [...statementsIn(statement)].filter((one) => one.kind === kind)

/** Where some tokens stand in the body. */
export const marksOf = (code: FunctionCode, ...texts: string[]): number[] =>
  code.tokens.flatMap(({ text }, at) => (texts.includes(text) && isWithin(code, at) ? [at] : []))

interface Call extends Stretch {
  arguments: Stretch[]
}

/** The calls of some functions or macros, of any where none is named. */
export function callsOf(code: FunctionCode, ...names: string[]): Call[] {
  const { tokens } = code
  return tokens.flatMap(({ kind, text }, from) => {
    const isOne = kind === 'word' && textAt(code, from + 1) === '(' && isWithin(code, from)
    if (!isOne || (names.length > 0 && !names.includes(text))) return []
    const close = endOf(tokens, from + 2, ')')
    const given: Stretch[] = []
    for (let at = from + 2; at < close;) {
      const to = endOf(tokens, at, ',')
      given.push({ from: at, to })
      at = to + 1
    }
    return [{ from, to: close + 1, arguments: given }]
  })
}
