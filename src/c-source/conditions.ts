import type { Definition } from './definition.ts'
import type { Part } from './item.ts'
import { truthOf } from './truth.ts'

/** How many of the outermost conditions all parts have in common, such as the guard of a header. */
export function sharedLength(parts: readonly Part[]): number {
  const [first, ...others] = parts
  let length = 0
  while (
    length < (first?.conditions.length ?? 0) &&
    others.every(({ conditions }) => conditions[length] === first?.conditions[length])
  )
    length++
  return length
}

/** C code that assembler does not see: all that is read. */
const assembler = /^(! defined \( __ASSEMBL(Y|ER)__ \)|! \( defined \( __ASSEMBL(Y|ER)__ \) \))$/

/**
 * The `#if` conditions that a definition as a whole stands under, outermost first, in one spelling. The include guard of a header
 * is none, nor is what always holds, such as `#if 1`.
 */
export function conditionsOf({ file, parts }: Definition): string[] {
  const shared = parts[0]?.conditions.slice(0, sharedLength(parts)) ?? []
  return shared
    .filter((condition, at) => !(at === 0 && condition === file.guard) && !assembler.test(condition))
    .flatMap((condition) => {
      const terms = condition.split(' elif ').filter((term) => truthOf(term) !== true)
      return terms.length > 0 ? [terms.map((term) => respell(term, terms.length > 1)).join(' && ')] : []
    })
}

/** A condition as a person writes it: `! ( defined ( A ) )` is `!defined(A)`. */
function respell(condition: string, isTerm: boolean): string {
  const text = condition
    .replace(/\bdefined (\w+)/g, 'defined($1)')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')')
    .replace(/! /g, '!')
    .replace(/(\w) \(/g, '$1(')
  const [, not, atom] = /^!\((!?)(\w+|\w+\(\w+\))\)$/.exec(text) ?? []
  if (atom !== undefined) return not === '!' ? atom : `!${atom}`
  return isTerm && /&&|\|\|/.test(text) && !text.startsWith('!(') ? `(${text})` : text
}
