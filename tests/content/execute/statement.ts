import { depthStep, type Token } from '../../../src/c-source/tokens.ts'

/** Token indices: the first, and the one behind the last. */
export interface Stretch {
  from: number
  to: number
}

/** A statement of a function, as far as changing it needs. */
export interface Statement extends Stretch {
  kind: 'block' | 'branch' | 'loop' | 'switch' | 'return' | 'jump' | 'label' | 'declaration' | 'step' | 'empty'
  /** What is asked in the parentheses of a branch, a loop with `while` or a switch. */
  condition?: Stretch
  /** What it is made of: the statements of a block; of a branch what is done if, and what else. */
  parts: Statement[]
}

const types = new Set(['struct', 'enum', 'static', 'const', 'int', 'bool', 'u64', 'gfn_t', 'void', 'unsigned', 'long'])

/** The statement that starts at a token, with all within it. */
export function statementAt(tokens: readonly Token[], from: number): Statement {
  const text = tokens[from]?.text ?? ''
  if (text === '{') return block(tokens, from)
  if (text === 'if' || text === 'while' || text === 'for' || text === 'switch') return headed(tokens, from, text)
  if (text === 'case' || text === 'default') {
    const end = tokens.findIndex((token, at) => at > from && token.text === ':')
    return { kind: 'label', from, to: end + 1, parts: [] }
  }
  const kind = kindOf(text)
  return { kind, from, to: endOf(tokens, from, ';') + 1, parts: [] }
}

/** A statement and all within it, each before its parts. */
export function* statementsIn(statement: Statement): Generator<Statement> {
  yield statement
  for (const part of statement.parts) yield* statementsIn(part)
}

function kindOf(text: string): Statement['kind'] {
  if (text === 'return') return 'return'
  if (text === 'break' || text === 'continue') return 'jump'
  if (text === ';') return 'empty'
  return types.has(text) ? 'declaration' : 'step'
}

function block(tokens: readonly Token[], from: number): Statement {
  const parts: Statement[] = []
  let at = from + 1
  while (at < tokens.length && tokens[at]?.text !== '}') {
    const part = statementAt(tokens, at)
    parts.push(part)
    at = part.to
  }
  return { kind: 'block', from, to: at + 1, parts }
}

function headed(tokens: readonly Token[], from: number, word: string): Statement {
  const close = endOf(tokens, from + 2, ')')
  const body = statementAt(tokens, close + 1)
  const isElse = word === 'if' && tokens[body.to]?.text === 'else'
  const parts = isElse ? [body, statementAt(tokens, body.to + 1)] : [body]
  const condition = { from: from + 2, to: close }
  return {
    kind: word === 'if' ? 'branch' : word === 'switch' ? 'switch' : 'loop',
    from,
    to: parts.at(-1)?.to ?? close,
    ...(word === 'for' ? {} : { condition }),
    parts,
  }
}

/** The index of the first token with a text at the depth of `from`. */
export function endOf(tokens: readonly Token[], from: number, ...texts: string[]): number {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (depth === 0 && texts.includes(token.text)) return at
    depth += depthStep(token)
    if (depth < 0) return at
  }
  return tokens.length
}

/** The index behind the last token with one of some texts in front of `at`, at its depth. */
export function startOf(tokens: readonly Token[], at: number, ...texts: string[]): number {
  let depth = 0
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before] as Token
    depth -= depthStep(token)
    if (depth < 0 || (depth === 0 && texts.includes(token.text))) return before + 1
  }
  return 0
}
