import { conditionOf, type Directive, opens, turns } from './directive.ts'
import { truthOf } from './truth.ts'

/** Where reading stands: brackets open, and the item that is being read. */
export interface State<Open> {
  depth: number
  open: Open | undefined
}

/** What a branch holds: code that some configuration compiles, assembler, or what no configuration ever reads. */
type Content = 'c' | 'assembler' | 'nothing'

interface Frame<Open> {
  /** Token index of the line that opens it. */
  at: number
  /** That none of the branches so far holds. */
  otherwise: string
  /** How many branches there were. */
  count: number
  outer: readonly string[]
  conditions: readonly string[]
  before: State<Open>
  /** The state that the first branch of C ended in: what follows goes on from there. */
  after: State<Open> | undefined
  /** Of the branch being read, and of the branches after it. */
  content: Content
  rest: Content
  /** Has an `#else` come? */
  whole: boolean
}

/** Nested deeper than any real file; a bound on the work that each item costs. */
const deepest = 200

/** A branch names so many that do not hold; a bound on the length of its condition. */
const mostDenied = 50

const assembler = /^defined \( __ASSEMBL(Y|ER)__ \)$/
const notAssembler = /^! defined \( __ASSEMBL(Y|ER)__ \)$/

/**
 * Follows `#if` lines. Each branch starts from the state before the `#if`, and what follows the `#endif` goes on from the end of
 * the first branch of C, so that branches which open the same brace twice count once. Assembler does not count, nor does what no
 * configuration compiles, as in `#if 0`.
 */
export class Branches<Open> {
  readonly #frames: Frame<Open>[] = []
  /** Conditionals below the deepest that is followed; their branches are read one after the other. */
  #below = 0
  /** What is wrong with the first conditional that does not pair up. */
  fault: string | undefined
  readonly #isDeadRead: boolean

  /** `isDeadRead`: what no configuration compiles is read like the rest. */
  constructor(isDeadRead = false) {
    this.#isDeadRead = isDeadRead
  }

  get content(): Content {
    return this.#frames.at(-1)?.content ?? 'c'
  }

  get conditions(): readonly string[] {
    return this.#frames.at(-1)?.conditions ?? []
  }

  /** Token index of the innermost conditional that is still open. */
  get unclosed(): number | undefined {
    return this.#frames.at(-1)?.at
  }

  /** Does an item that was open before a conditional now see its second or later branch? */
  isRepeating(open: Open): boolean {
    return this.#frames.some((frame) => frame.after !== undefined && frame.before.open === open)
  }

  start(at: number, condition: string, state: State<Open>): void {
    if (this.#frames.length >= deepest) {
      this.fault ??= `conditionals nest deeper than ${deepest}`
      this.#below++
      return
    }
    const outer = this.conditions
    const { content } = this
    const isAssembler = content === 'c' && assembler.test(condition)
    const isC = content === 'c' && notAssembler.test(condition)
    const truth = this.#truthOf(condition)
    this.#frames.push({
      at,
      otherwise: `! ( ${condition} )`,
      count: 1,
      outer,
      conditions: [...outer, condition],
      before: { ...state },
      after: undefined,
      content: truth === false ? 'nothing' : isAssembler ? 'assembler' : content,
      rest: truth === true ? 'nothing' : isC ? 'assembler' : content,
      whole: false,
    })
  }

  /** Goes to `#elif` or, without a condition, to `#else`. `ragged`: the branch that ends left another depth than the first. */
  turn(condition: string | undefined, state: State<Open>): { state: State<Open>; ragged: boolean } {
    if (this.#below > 0) return { state, ragged: false }
    const frame = this.#frames.at(-1)
    if (frame === undefined) {
      this.fault ??= '`#else` without `#if`'
      return { state, ragged: false }
    }
    const ragged = this.#leave(frame, state)
    const { otherwise } = frame
    const truth = condition === undefined ? undefined : this.#truthOf(condition)
    frame.conditions = [...frame.outer, condition === undefined ? otherwise : `${otherwise} elif ${condition}`]
    if (frame.count++ < mostDenied) frame.otherwise = `${otherwise} elif ! ( ${condition} )`
    frame.content = truth === false ? 'nothing' : frame.rest
    if (truth === true) frame.rest = 'nothing'
    frame.whole ||= condition === undefined
    return { state: { ...frame.before }, ragged }
  }

  /** Goes on behind `#endif`; `from` is where the conditional opened. */
  end(state: State<Open>): { state: State<Open>; ragged: boolean; from: number; outer: readonly string[] } {
    const frame = this.#below > 0 ? undefined : this.#frames.pop()
    if (frame === undefined) {
      if (this.#below > 0) this.#below--
      else this.fault ??= '`#endif` without `#if`'
      return { state, ragged: false, from: 0, outer: [] }
    }
    const onlyBranch =
      !frame.whole && frame.after === undefined && frame.content === 'c' && state.depth !== frame.before.depth
    const ragged = this.#leave(frame, state) || onlyBranch
    return { state: frame.after ?? state, ragged, from: frame.at, outer: frame.outer }
  }

  /** Follows a conditional line, whose `#` is at `at`, where only the conditions matter; any other line is passed over. */
  follow({ word, rest }: Directive, at: number): void {
    const state: State<Open> = { depth: 0, open: undefined }
    if (opens(word)) this.start(at, conditionOf(word, rest) ?? '', state)
    else if (turns(word)) this.turn(conditionOf(word, rest), state)
    else if (word === 'endif') this.end(state)
  }

  #truthOf(condition: string): boolean | undefined {
    return this.#isDeadRead ? undefined : truthOf(condition)
  }

  #leave(frame: Frame<Open>, state: State<Open>): boolean {
    if (frame.content !== 'c') return false
    const first = frame.after === undefined
    frame.after ??= { ...state }
    return !first && frame.after.depth !== state.depth
  }
}
