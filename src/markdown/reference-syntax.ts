import type { Data } from 'unified'

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type FromSyntax = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>
type Construct = Exclude<NonNullable<Syntax['text']>[string], unknown[] | undefined>

const open = 91
const close = 93

const crossReference: Construct = {
  name: 'crossReference',
  tokenize(effects, ok, nok) {
    let size = 0
    return (code) => {
      effects.enter('crossReference')
      effects.enter('crossReferenceMarker')
      effects.consume(code)
      return second
    }
    function second(code: number | null) {
      if (code !== open) return nok(code)
      effects.consume(code)
      effects.exit('crossReferenceMarker')
      effects.enter('crossReferenceName')
      return name
    }
    function name(code: number | null) {
      if (code === close && size > 0) {
        effects.exit('crossReferenceName')
        effects.enter('crossReferenceMarker')
        effects.consume(code)
        return last
      }
      // Micromark gives line endings and tabs as negative codes, the end as null.
      if (code === null || code < 0 || code === open || code === close) return nok(code)
      effects.consume(code)
      size += 1
      return name
    }
    function last(code: number | null) {
      if (code !== close) return nok(code)
      effects.consume(code)
      effects.exit('crossReferenceMarker')
      effects.exit('crossReference')
      return ok
    }
  },
}

/** The syntax `[[name]]`: one line, no brackets within; a backslash before it makes it plain text. */
export const referenceSyntax: Syntax = { text: { [open]: crossReference } }

/** Turns the syntax into `crossReference` nodes. */
export const referenceNodes: FromSyntax = {
  enter: {
    crossReference(token) {
      this.enter({ type: 'crossReference', value: '' }, token)
    },
  },
  exit: {
    crossReferenceName(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'crossReference') node.value = this.sliceSerialize(token)
    },
    crossReference(token) {
      this.exit(token)
    },
  },
}
