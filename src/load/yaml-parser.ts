import { CST, Parser } from 'yaml'

/** A place where the text uses something of YAML that content does without. */
export interface Extra {
  offset: number
  kind: 'alias' | 'anchor' | 'tag' | 'directive'
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
}

/** The parser of the library, which also notes extras and throws {@link TooDeep}. */
export class ContentParser extends Parser {
  readonly extras: Extra[] = []
  #isInScalar = false;

  override *next(source: string): ReturnType<Parser['next']> {
    if (this.stack.length > deepest) throw new TooDeep(this.offset)
    const kind = this.#isInScalar ? undefined : kinds[CST.tokenType(source) ?? '']
    if (kind) this.extras.push({ offset: this.offset, kind, text: source })
    this.#isInScalar = source === CST.SCALAR
    yield* super.next(source)
  }
}
