import { isMap, isNode, isScalar, parseDocument } from 'yaml'

/** What is to stand for a field: the whole of it, and, where it is a mapping of which words alone are others, these by their keys. */
export interface FieldText {
  /** As in `valid: Y`, in lines where it takes several; empty for a field that goes. */
  whole: string
  within?: Record<string, string>
}

/**
 * A YAML mapping with other fields, by key. All else stays as it is written, comments too, and so does the rest of a mapping that has
 * other words within. Undefined where the text is no mapping in lines.
 */
export function withFields(text: string, fields: Record<string, FieldText>): string | undefined {
  const document = parseDocument(text)
  const { contents } = document
  if (document.errors.length > 0 || !isMap(contents) || contents.flow) return undefined
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const inLines = (field: string) => field.replaceAll('\n', lineEnd)
  const found = contents.items.flatMap(({ key, value }): Splice[] => {
    if (!isScalar(key) || !key.range || !Object.hasOwn(fields, String(key.value))) return []
    const within = wordsIn(value, fields[String(key.value)]?.within ?? {})
    if (within.length > 0) return within
    const end = isNode(value) && value.range ? value.range[1] : key.range[1]
    // What a text in lines of its own ends with is the end of the last of them.
    const stop = Math.max(text.slice(0, end).trimEnd().length, key.range[1])
    return [{ start: key.range[0], stop, text: fields[String(key.value)]?.whole ?? '' }]
  })
  let edited = text
  for (const { start, stop, text: field } of found.toReversed()) {
    const rest = /^[^\r\n]*(\r?\n)?/.exec(edited.slice(stop))?.[0].length ?? 0
    edited =
      field === ''
        ? edited.slice(0, start) + edited.slice(stop + rest)
        : edited.slice(0, start) + inLines(field) + edited.slice(stop)
  }
  const added = Object.entries(fields).filter(([key, { whole }]) => whole !== '' && !contents.has(key))
  const before = edited === '' || edited.endsWith('\n') ? edited : edited + lineEnd
  return before + added.map(([, { whole }]) => inLines(whole) + lineEnd).join('')
}

/** A part of a text, and what is to stand for it. */
interface Splice {
  start: number
  stop: number
  text: string
}

/** The words of a mapping that are others; none where one of them is no word there. */
function wordsIn(node: unknown, words: Record<string, string>): Splice[] {
  if (!isMap(node)) return []
  const found = node.items.flatMap(({ key, value }): Splice[] => {
    if (!isScalar(key) || !Object.hasOwn(words, String(key.value)) || !isScalar(value) || !value.range) return []
    const isWord = value.type === 'PLAIN' || value.type === 'QUOTE_SINGLE' || value.type === 'QUOTE_DOUBLE'
    return isWord ? [{ start: value.range[0], stop: value.range[1], text: words[String(key.value)] ?? '' }] : []
  })
  return found.length === Object.keys(words).length ? found : []
}
