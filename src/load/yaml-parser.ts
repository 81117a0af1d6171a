import { CST, Parser } from 'yaml'

/** A place where the text uses something of YAML that content does without; a `comment` only behind a plain value, where it is as often a text that lost its end. */
export interface Extra {
  offset: number
  kind: 'alias' | 'anchor' | 'tag' | 'directive' | 'comment'
  text: string
}

/** Levels of nesting that content may have; what composes the values would exhaust the stack at some hundreds. */
export const deepest = 64

/** Nesting beyond {@link deepest}. */
export class TooDeep extends Error {
  readonly offset: number
  constructor(offset: number) {
    super('nested too deeply')
    this.offset = offset
  }
}

const kinds: Partial<Record<string, Extra['kind']>> = {
  alias: 'alias',
  anchor: 'anchor',
  tag: 'tag',
  'directive-line': 'directive',
  comment: 'comment',
}

/** The parser of the library, which also notes extras and throws {@link TooDeep}. */
export class ContentParser extends Parser {
  readonly extras: Extra[] = []
  #isInScalar = false
  #isBehindScalar = false

  override next(source: string): ReturnType<Parser['next']> {
    if (this.stack.length > deepest) throw new TooDeep(this.offset)
    const type = CST.tokenType(source) ?? ''
    const kind = this.#isInScalar ? undefined : kinds[type]
    if (kind && (kind !== 'comment' || this.#isBehindScalar))
      this.extras.push({ offset: this.offset, kind, text: source })
    if (type !== 'space') this.#isBehindScalar = this.#isInScalar
    this.#isInScalar = source === CST.SCALAR
    return super.next(source)
  }
}
