import { Composer, type Document, isNode, isScalar, type Scalar, visit, type YAMLMap, type YAMLParseError } from 'yaml'
import { hiddenIn } from '../model/hidden-character.ts'
import { ContentParser, deepest, type Extra, TooDeep } from './yaml-parser.ts'

/** Something that keeps a text from being read as YAML; offsets count from 0 in the text. */
export interface Fault {
  offset: number
  message: string
  allowed?: string | undefined
  also?: { offset: number; message: string }
}

/** The mistakes that people make, by the code of the library's error: what is wrong, and what would be right. */
const mistakes: Record<string, [string, string]> = {
  TAB_AS_INDENT: ['a tab as indentation', 'spaces'],
  BAD_SCALAR_START: [
    'a text that starts with a reserved character',
    'quotes around a text that starts with `@`, `%` or a backtick',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['a colon and a space within a text', 'quotes around a text that holds them'],
  MULTILINE_IMPLICIT_KEY: ['a line that is no `key: value`', 'a colon and a space behind each key'],
  BAD_INDENT: [
    'a line on no level of its own, or a bracket that is never closed',
    'a closing bracket for each opening one, and each level further in than the one around it',
  ],
  UNEXPECTED_TOKEN: [
    'something that cannot stand here',
    'quotes around a whole text, and keys of one level below each other',
  ],
  BAD_DQ_ESCAPE: ['an unknown escape in double quotes', 'single quotes, in which a backslash is plain'],
  MISSING_CHAR: ['a mark is missing', 'a closing mark for each opening one, and `key: value` elsewhere'],
}

/** What would be right in the place of something that content does without. */
const insteadOf: Record<Extra['kind'], string> = {
  alias: 'the value itself, in quotes where it starts so',
  anchor: 'the value itself, in quotes where it starts so',
  tag: 'the value itself, in quotes where it starts so',
  directive: 'plain YAML 1.2',
  comment: 'quotes around the whole text, or a comment on a line of its own',
}

/**
 * One YAML 1.2 document of plain values, and what is wrong with the text. What YAML has beyond that is a fault, since it would
 * change or hide what is written: aliases, anchors, tags, directives, a second document, keys that are no words. A number
 * stays as written where its own text would be another, as in `007`.
 */
export function yamlDocument(text: string): { document?: Document.Parsed; faults: Fault[] } {
  const parser = new ContentParser()
  // The library's own search for duplicate keys takes quadratic time.
  const composer = new Composer({ uniqueKeys: false, logLevel: 'error' })
  let documents: Document.Parsed[]
  try {
    documents = [...composer.compose(parser.parse(text), true, text.length)]
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return { faults: [{ offset: error.offset, message: error.message, allowed: `at most ${deepest} levels` }] }
  }
  const [document, second] = documents
  if (document === undefined) return { faults: [] }
  const faults: Fault[] = withoutAftermath(document.errors).map(({ code, pos, message }) => {
    const [words = restate(message), allowed] = mistakes[code] ?? []
    return { offset: pos[0], message: `not YAML: ${words}`, allowed }
  })
  for (const { offset, kind, text } of parser.extras)
    faults.push({ offset, message: `${kind} \`${text.trimEnd()}\` is not read here`, allowed: insteadOf[kind] })
  if (second) faults.push({ offset: second.range[0], message: 'a second YAML document', allowed: 'one in each file' })
  visit(document, {
    Scalar(_, node) {
      const value = String(node.value ?? '')
      const hidden = hiddenIn(value)
      if (hidden) faults.push({ ...hidden, offset: escapeOf(value.codePointAt(hidden.index) ?? 0, text, node) })
      if (typeof node.value !== 'string' && node.value !== null && String(node.value) !== node.source)
        node.value = node.source
    },
    Map(_, node) {
      faults.push(...keyFaults(node))
    },
  })
  return { document, faults: faults.sort((one, other) => one.offset - other.offset) }
}

/** Escapes that stand for a character which cannot be seen, by their letter. */
const letters: Record<string, number> = { 0: 0, a: 7, b: 8, v: 11, f: 12, r: 13, e: 27, N: 0x85, L: 0x2028, P: 0x2029 }

const escape = /\\(?:x(.{2})|u(.{4})|U(.{8})|(.))/gs

/** The offset of the first escape in a scalar that stands for a character; of the scalar itself where there is none. */
function escapeOf(character: number, text: string, { range }: Scalar): number {
  const [start, end] = range ?? [0, 0]
  for (const { 1: two, 2: four, 3: eight, 4: letter = '', index } of text.slice(start, end).matchAll(escape)) {
    const hex = two ?? four ?? eight
    if (character === (hex === undefined ? letters[letter] : Number.parseInt(hex, 16))) return start + index
  }
  return start
}

/** Mistakes within one text; any other makes of what follows something else than was meant. */
const local = new Set(['BAD_SCALAR_START', 'BLOCK_AS_IMPLICIT_KEY', 'BAD_DQ_ESCAPE'])

/** The errors up to the first that is not local, and others of its kind; the rest follows from it as a rule. */
function withoutAftermath(errors: YAMLParseError[]): YAMLParseError[] {
  const first = errors.findIndex(({ code }) => !local.has(code))
  if (first < 0) return errors
  return errors.filter(
    ({ code, message }, index) => index <= first || (code === errors[first]?.code && !isLost(message)),
  )
}

/** Whether the library had lost track; each token behind that is another error. */
const isLost = (message: string) => message.includes('in YAML stream')

/** Keys that are no words, or stand twice. */
function* keyFaults(map: YAMLMap): Iterable<Fault> {
  const first = new Map<string, number>()
  for (const { key } of map.items) {
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0
    const name = isScalar(key) && key.value !== null ? String(key.source ?? key.value) : undefined
    const other = first.get(name ?? '')
    if (name === undefined || name === '' || name === '__proto__')
      yield { offset, message: name ? `\`${name}\` cannot be a key` : 'a key that is no word', allowed: 'a word' }
    else if (other !== undefined)
      yield {
        offset,
        message: `key \`${name}\` stands twice`,
        allowed: 'each key once',
        also: { offset: other, message: 'the first is here' },
      }
    else first.set(name, offset)
  }
}

/** The library's words in the form of our messages: lower-case start, no final stop, first line only. */
function restate(message: string): string {
  const line = message.split('\n', 1)[0] ?? ''
  return `${line.charAt(0).toLowerCase()}${line.slice(1).replace(/\.$/, '')}`
}
