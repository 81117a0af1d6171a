/** The numbers that a numeric input may have. */
export interface Numbers {
  /** The least and the greatest; without an end where left out. */
  from?: number | undefined
  to?: number | undefined
  /** The distance of one number from the next. */
  step: number
  /** How they are written. */
  base: 10 | 16
}

/** Numbers next to each other, both ends among them, counted in steps; infinite where there is no end. */
export interface Span {
  low: number
  high: number
}

const number = String.raw`-?(?:0x[0-9a-f]+|\d+(?:\.\d+)?)`
const alone = new RegExp(`^(${number})$`, 'i')
const between = new RegExp(String.raw`^(${number})\s*(?:-|\.\.)\s*(${number})$`, 'i')
const compared = new RegExp(String.raw`^(<=|>=|<|>)\s*(${number})$`, 'i')

/** How numbers and ranges are written, in words. */
export const rangeWords = 'a number, a range such as `10-20` or `10..20`, `< 10`, `<= 10`, `> 10`, `>= 10`'

/** All numbers that there are. */
const wholeSpan = ({ from, to, step }: Numbers): Span => ({
  low: from === undefined ? Number.NEGATIVE_INFINITY : Math.round(from / step),
  high: to === undefined ? Number.POSITIVE_INFINITY : Math.round(to / step),
})

/** The numbers that a text names, as in `0x60-0x7e` or `>= 10`; undefined where it names none, or others than there are. */
export function spanOf(text: string, numbers: Numbers): Span | undefined {
  const whole = wholeSpan(numbers)
  const stepsOf = (written = '') => {
    const steps = numberOf(written) / numbers.step
    return Math.abs(steps - Math.round(steps)) < 1e-6 ? Math.round(steps) : Number.NaN
  }
  const [, one] = alone.exec(text) ?? []
  const [, first, last] = between.exec(text) ?? []
  const [, sign, bound] = compared.exec(text) ?? []
  if (one === undefined && first === undefined && sign === undefined) return undefined
  const end = stepsOf(bound)
  const span =
    one !== undefined
      ? { low: stepsOf(one), high: stepsOf(one) }
      : first !== undefined
        ? { low: stepsOf(first), high: stepsOf(last) }
        : sign?.startsWith('<')
          ? { low: whole.low, high: sign === '<' ? end - 1 : end }
          : { low: sign === '>' ? end + 1 : end, high: whole.high }
  return span.low <= span.high && span.low >= whole.low && span.high <= whole.high ? span : undefined
}

const numberOf = (text: string): number => (text.startsWith('-') ? -Number(text.slice(1)) : Number(text))

/** All numbers as the fewest spans of which each of the given ones is made up, in order. */
export function spansBetween(spans: Span[], numbers: Numbers): Span[] {
  const { low, high } = wholeSpan(numbers)
  if (low > high) return []
  const starts = [...new Set([low, ...spans.flatMap((span) => [span.low, span.high + 1])])]
    .filter((start) => start === low || (Number.isFinite(start) && start > low && start <= high))
    .sort((one, other) => one - other)
  return starts.map((start, at) => ({ low: start, high: (starts[at + 1] ?? high + 1) - 1 }))
}

/** Spans in order, those next to each other as one. */
export function mergedSpans(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((one, other) => one.low - other.low)) {
    const last = merged.at(-1)
    if (last && last.high + 1 === span.low) merged[merged.length - 1] = { low: last.low, high: span.high }
    else merged.push(span)
  }
  return merged
}

/** A span as cells show it: `7`, `0x60-0x7e`, `<10`, `>=10`; `..` in the middle where a number is below zero. */
export function spanText(span: Span, numbers: Numbers): string {
  const { low, high } = span
  if (low === high) return numberText(low, numbers)
  if (low === Number.NEGATIVE_INFINITY)
    return high === Number.POSITIVE_INFINITY ? 'any' : `<${numberText(high + 1, numbers)}`
  if (high === Number.POSITIVE_INFINITY) return `>=${numberText(low, numbers)}`
  return [low, high].map((end) => numberText(end, numbers)).join(low < 0 ? '..' : '-')
}

/** A span as a value of an input, with its label where that is not its id. */
export function spanValue(span: Span, numbers: Numbers): { id: string; label?: string; span: Span } {
  const [id, label] = [spanId(span, numbers), spanText(span, numbers)]
  return { id, ...(label === id ? {} : { label }), span }
}

/** A span as an id, in addresses and names of C: `below-10` and `from-10` where it has no end. */
export const spanId = (span: Span, numbers: Numbers): string =>
  spanText(span, numbers)
    .replace(/^<(?=.)/, 'below-')
    .replace(/^>=(?=.)/, 'from-')

/** A number in steps as it is written; hexadecimal ones with as many digits as the greatest. */
function numberText(steps: number, { step, base, to = 0 }: Numbers): string {
  // Not 0.30000000000000004 for three steps of 0.1.
  const value = Number((steps * step).toPrecision(12))
  if (base === 10) return String(value)
  const digits = Math.abs(value).toString(16).padStart(to.toString(16).length, '0')
  return `${value < 0 ? '-' : ''}0x${digits}`
}
