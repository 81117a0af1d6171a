import { codeText } from '../../../src/c-source/code-text.ts'
import { scanFile } from '../../../src/c-source/scan.ts'
import type { Token } from '../../../src/c-source/tokens.ts'
import type { CodeFile } from '../../../src/kernel/execute/code-source.ts'
import type { Edit, FunctionCode } from './function-code.ts'
import { mutations } from './mutations.ts'
import { statementAt } from './statement.ts'

/** A file of C with one small fault in it. */
export interface Mutant {
  kind: string
  path: string
  /** The function that it is in. */
  symbol: string
  line: number
  /** What was there, and what is in its place. */
  before: string
  after: string
  text: string
}

/** Every fault that the mutations make in the functions of a file; two that give the same text are one. */
export function mutantsOf({ path, text }: CodeFile): Mutant[] {
  const { tokens, items } = scanFile(path, text)
  const mutants = new Map<string, Mutant>()
  for (const { kind: item, names, from, body } of items) {
    if (item !== 'function' || !body) continue
    const parameters = tokens.slice(from, body.open).map((token) => token.text)
    const code: FunctionCode = { tokens, ...body, statement: statementAt(tokens, body.open), parameters }
    for (const [kind, mutation] of Object.entries(mutations))
      for (const edit of mutation(code)) {
        const mutant = { ...mutantOf(path, tokens, kind, edit), symbol: names[0] ?? '' }
        if (!mutants.has(mutant.text)) mutants.set(mutant.text, mutant)
      }
  }
  return [...mutants.values()]
}

function mutantOf(
  path: string,
  tokens: readonly Token[],
  kind: string,
  { from, to, text }: Edit,
): Omit<Mutant, 'symbol'> {
  const line = tokens[from]?.line ?? 1
  const token: Token = { kind: 'mark', text, line, directive: false, margin: false, joined: false }
  const changed = tokens.toSpliced(from, to - from, token)
  return {
    kind,
    path,
    line,
    before: onOneLine(tokens, from, to),
    after: text,
    text: '\n'.repeat((tokens[0]?.line ?? 1) - 1) + codeText(changed, 0, changed.length),
  }
}

/** The code of some tokens in one line. */
const onOneLine = (tokens: readonly Token[], from: number, to: number): string =>
  codeText(tokens, from, to).trim().replaceAll(/\s+/g, ' ')

const mostOfKind = 2

/** Some mutants of each kind: one in a function, of functions that stand apart. */
export function someOf(mutants: readonly Mutant[]): Mutant[] {
  const byKind = Map.groupBy(mutants, ({ kind }) => kind)
  return [...byKind.values()].flatMap((own) => {
    const firsts = [...Map.groupBy(own, ({ symbol }) => symbol).values()].flatMap(([one]) => (one ? [one] : []))
    const step = Math.max(1, firsts.length / mostOfKind)
    return firsts.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
  })
}
