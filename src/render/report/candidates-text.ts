import type { Verdict } from '../../kernel/verify.ts'

/** Where each of several definitions stands, and what tells it from the others where anything does. */
export function candidatesText(candidates: Verdict['candidates']): string {
  const isAlone = (holder: string) => candidates.filter((one) => one.in === holder).length === 1
  return candidates.map((one) => `${isAlone(one.in) ? `in \`${one.in}\` ` : ''}on line ${one.line}`).join(', ')
}
