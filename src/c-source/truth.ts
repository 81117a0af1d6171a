import { tokensOf } from './tokens.ts'

/** A value that is known whatever the configuration, or undefined. */
type Known = number | undefined

/** Parentheses nested deeper than in any real condition. */
const deepest = 50

const operators: Record<string, { rank: number; apply(left: Known, right: Known): Known }> = {
  '||': { rank: 1, apply: (left, right) => (left || right ? 1 : left === 0 && right === 0 ? 0 : undefined) },
  '&&': { rank: 2, apply: (left, right) => (left === 0 || right === 0 ? 0 : left && right ? 1 : undefined) },
  '==': { rank: 3, apply: ofBoth((left, right) => left === right) },
  '!=': { rank: 3, apply: ofBoth((left, right) => left !== right) },
  '<': { rank: 4, apply: ofBoth((left, right) => left < right) },
  '>': { rank: 4, apply: ofBoth((left, right) => left > right) },
  '<=': { rank: 4, apply: ofBoth((left, right) => left <= right) },
  '>=': { rank: 4, apply: ofBoth((left, right) => left >= right) },
  '+': { rank: 5, apply: ofBoth((left, right) => left + right) },
  '-': { rank: 5, apply: ofBoth((left, right) => left - right) },
}

function ofBoth(compute: (left: number, right: number) => number | boolean) {
  return (left: Known, right: Known): Known =>
    left === undefined || right === undefined ? undefined : Number(compute(left, right))
}

/**
 * What the condition of an `#if` comes to where no name in it matters, as in `0L`, `!1` or `0 && X`; undefined where one does, and
 * for what is no such condition.
 */
export function truthOf(condition: string): boolean | undefined {
  // Most conditions hold no number, and nothing is known of a name.
  if (!/\d/.test(condition)) return undefined
  const tokens = tokensOf(condition).map(({ text }) => text)
  let at = 0
  let depth = 0
  let isSound = true

  const fail = (): Known => {
    isSound = false
    at = tokens.length
    return undefined
  }
  const closeGroup = (): void => {
    for (let open = 1; open > 0 && at < tokens.length; at++)
      if (tokens[at] === '(') open++
      else if (tokens[at] === ')') open--
  }
  const primary = (): Known => {
    const text = tokens[at++] ?? ''
    if (text === '(' && depth < deepest) {
      depth++
      const value = binary(1)
      depth--
      return tokens[at++] === ')' ? value : fail()
    }
    if (/^\d/.test(text)) return numberOf(text)
    if (!/^\w/.test(text)) return fail()
    if (tokens[at] === '(') {
      at++
      closeGroup()
    } else if (text === 'defined') at++
    return undefined
  }
  const unary = (): Known => {
    let nots = 0
    while (tokens[at] === '!') {
      at++
      nots++
    }
    const value = primary()
    return nots === 0 || value === undefined ? value : Number((value === 0) === (nots % 2 === 1))
  }
  const binary = (rank: number): Known => {
    let left = unary()
    for (let next = operators[tokens[at] ?? '']; next && next.rank >= rank; next = operators[tokens[at] ?? '']) {
      at++
      left = next.apply(left, binary(next.rank + 1))
    }
    return left
  }

  const value = binary(1)
  return isSound && at === tokens.length && value !== undefined ? value !== 0 : undefined
}

function numberOf(text: string): Known {
  const [, digits] = /^(0x[0-9a-f]+|[0-9]+)[ul]*$/i.exec(text) ?? []
  if (digits === undefined) return undefined
  return /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits)
}
