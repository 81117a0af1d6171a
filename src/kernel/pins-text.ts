import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { Pin } from './new-pins.ts'
import { KernelProblem } from './tree.ts'

interface Edit {
  from: number
  to: number
  text: string
}

type Place = Pair<Node, Node | null>

/**
 * The text of `symbols.yaml` with the pins of one release set to those given, by symbol, or taken away for `undefined`. Every other
 * byte stays, and what is added has the line ends of the text. Symbols that the text does not list are passed over. Throws
 * {@link KernelProblem} where a pin cannot be written without changing something else.
 */
export function textWithPins(text: string, release: string, pins: ReadonlyMap<string, Pin | undefined>): string {
  // The parser counts from behind a byte order mark.
  if (text.startsWith('\ufeff')) return `\ufeff${textWithPins(text.slice(1), release, pins)}`
  const document = parseDocument(text)
  const list = document.contents
  const expected = document.toJS()
  const edits: Edit[] = []
  for (const [index, symbol] of (isSeq(list) ? list.items : []).entries()) {
    if (!isMap(symbol)) continue
    const name = String(symbol.get('name'))
    if (!pins.has(name)) continue
    const value = expected[index]
    const after = { ...value.pins }
    const pin = pins.get(name)
    if (pin) after[release] = fieldsOf(pin)
    else delete after[release]
    if (isDeepStrictEqual(after, value.pins ?? {})) continue
    edits.push(edit(text, symbol as YAMLMap<Node, Node | null>, release, after))
    if (Object.keys(after).length > 0) value.pins = after
    else delete value.pins
  }
  let result = text
  for (const { from, to, text: replacement } of edits.reverse())
    result = result.slice(0, from) + replacement + result.slice(to)
  assertSays(result, expected)
  return result
}

function assertSays(text: string, expected: { name: string }[]): void {
  const document = parseDocument(text)
  const found = document.errors.length === 0 ? document.toJS() : []
  const index = expected.findIndex((symbol, at) => !isDeepStrictEqual(found[at], symbol))
  if (index >= 0 || found.length !== expected.length)
    throw new KernelProblem(
      `the pins of \`${expected[Math.max(index, 0)]?.name}\` cannot be written without changing something else\n  allowed: an entry that ends in plain keys and values`,
    )
}

function edit(text: string, symbol: YAMLMap<Node, Node | null>, release: string, after: Record<string, Pin>): Edit {
  const place = placeOf(symbol, 'pins')
  if (symbol.flow) {
    const pins = `pins: {${entries(after).join(', ')}}`
    if (place) return { from: start(place), to: end(text, place), text: pins }
    const close = (symbol.range?.[1] ?? 1) - 1
    const before = text.slice(0, close).trimEnd()
    return { from: before.length, to: close, text: before.endsWith(',') ? ` ${pins}` : `, ${pins}` }
  }
  const indent = ' '.repeat(start(symbol.items[0] as Place) - lineStart(text, start(symbol.items[0] as Place)))
  const block = ['pins:', ...entries(after).map((entry) => `${indent}  ${entry}`)].join(lineBreak(text))
  if (place === undefined) return insertBelow(text, symbol.items.at(-1) as Place, `${indent}${block}`)
  if (Object.keys(after).length === 0) return removalOf(text, place)
  if (!isMap(place.value) || place.value.flow) return { from: start(place), to: end(text, place), text: block }

  const listed = place.value as YAMLMap<Node, Node | null>
  const old = placeOf(listed, release)
  const pin = after[release]
  if (old && pin === undefined) return removalOf(text, old)
  const [entry = ''] = entries({ [release]: pin as Pin })
  if (old) return { from: start(old), to: end(text, old), text: entry }
  const first = start(listed.items[0] as Place)
  return insertBelow(text, listed.items.at(-1) as Place, text.slice(lineStart(text, first), first) + entry)
}

/** A pin with the fields that it has, in the order in which they are written. */
const fieldsOf = ({ file, in: holder, hash, conditions }: Pin): Pin => ({
  file,
  ...(holder !== undefined && { in: holder }),
  hash,
  ...(conditions !== undefined && { conditions }),
})

const entries = (pins: Record<string, Pin>): string[] =>
  Object.entries(pins).map(([release, { file, in: holder, hash, conditions }]) => {
    const fields = [
      `file: ${file}`,
      ...(holder === undefined ? [] : [`in: ${holder}`]),
      `hash: ${quote(hash)}`,
      ...(conditions === undefined ? [] : [`conditions: [${conditions.map(inQuotes).join(', ')}]`]),
    ]
    return `${release}: {${fields.join(', ')}}`
  })

/** A condition in quotes, since most hold marks that mean something in YAML. */
const inQuotes = (condition: string): string => `'${condition.replaceAll("'", "''")}'`

/** A hash of digits alone, or one that reads as a number such as `12e34`, is quoted to stay text. */
const quote = (hash: string) => (/^[0-9]+(e[0-9]+)?$/.test(hash) ? `'${hash}'` : hash)

const placeOf = (map: YAMLMap<Node, Node | null>, key: string): Place | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)

const start = ({ key }: Place): number => key.range?.[0] ?? 0

/** Where a pair ends, blanks and line breaks behind it left out. */
function end(text: string, { key, value }: Place): number {
  const last = value?.range?.[1] ?? key.range?.[1] ?? 0
  return text.slice(0, last).trimEnd().length
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Where the line ends, before its line break. */
function lineEnd(text: string, at: number): number {
  const found = text.slice(at).search(/\r?\n/)
  return found < 0 ? text.length : at + found
}

/** How the text breaks its first line; Git on Windows and some editors write CRLF. */
const lineBreak = (text: string): string => /\r?\n/.exec(text)?.[0] ?? '\n'

function insertBelow(text: string, place: Place, lines: string): Edit {
  const at = lineEnd(text, end(text, place))
  return { from: at, to: at, text: lineBreak(text) + lines }
}

/** A pair with its line break, or with the one before it where it ends the text. */
function removalOf(text: string, place: Place): Edit {
  const from = lineStart(text, start(place))
  const to = text.indexOf('\n', end(text, place)) + 1
  if (to > 0) return { from, to, text: '' }
  return { from: text.slice(0, from).replace(/\r?\n$/, '').length, to: text.length, text: '' }
}
