import { codeText } from '../../c-source/code-text.ts'
import type { Item } from '../../c-source/item.ts'
import { arityOf, itemNames, namesUsed } from '../../c-source/item-names.ts'
import type { Token } from '../../c-source/tokens.ts'
import type { CodeFile, CodeSource } from './code-source.ts'
import { type Extract, scanned, type Taken } from './extract.ts'

/**
 * What every file may use: the function that a line stands in, or the macro with statements of its own, which C knows as
 * `__func__` only for the function round it.
 */
const prelude = `#define IN_FUNCTION(name) const char *const in_function __attribute__((unused)) = name
static const char *const in_function __attribute__((unused)) = "";`

/** One C file of all that is run: what asks for it, what stands before it, what is taken, what stands behind. */
export function unitText(source: CodeSource, extract: Extract): string {
  const paths = source.files.map(({ path }) => path)
  const inOrder = extract.taken.toSorted(
    (one, other) => paths.indexOf(one.file.path) - paths.indexOf(other.file.path) || one.item.from - other.item.from,
  )
  const of = (kind: Item['kind']) => inOrder.filter(({ item }) => item.kind === kind)
  return [
    prelude,
    ...questions(source, extract),
    ...[...extract.ops].map(([op, name]) => `#define OP_${op} ${name}`),
    ...source.before.map(wholeFile),
    ...of('macro').map((one) => guarded(one, located(one))),
    ...inOrderOfUse(of('type')).map((one) => guarded(one, located(one))),
    ...of('variable').map((one) => guarded(one, located(one))),
    ...of('function').map((one) => guarded(one, `${codeOf(one, one.item.body?.open)};`)),
    ...of('function').map((one) => guarded(one, located(one))),
    ...source.after.map(wholeFile),
    '',
  ].join('\n')
}

const wholeFile = ({ path, text }: CodeFile) => `#line 1 "${path}"\n${text}`

const located = (one: Taken) => `#line ${one.item.firstLine} "${one.file.path}"\n${codeOf(one)}`

function guarded({ item }: Taken, text: string): string {
  if (item.conditions.length === 0) return text
  const conditions = item.conditions.flatMap((condition) => condition.split(' elif ')).map((term) => `(${term})`)
  return `#if ${conditions.join(' && ')}\n${text}\n#endif`
}

/** The code of an item, up to a token or whole; a body says where it is. */
function codeOf({ file, item }: Taken, to = item.to): string {
  const brace = item.kind === 'macro' ? statementsOf(item, file.tokens) : item.body?.open
  const says = item.kind === 'macro' || item.kind === 'function'
  const behind = says && brace !== undefined ? [[brace, ` IN_FUNCTION("${item.names[0]}");`] as const] : []
  return codeText(file.tokens, item.from, to, new Map(behind))
}

/** The brace of a macro that is a block with a value, `({ ... })`. */
function statementsOf({ from, to }: Item, tokens: readonly Token[]): number | undefined {
  for (let at = from; at < to - 1; at++) if (tokens[at]?.text === '(' && tokens[at + 1]?.text === '{') return at + 1
  return undefined
}

/** Types, each behind those that it names. */
function inOrderOfUse(types: readonly Taken[]): Taken[] {
  const index = new Map<string, Taken[]>()
  for (const one of types)
    for (const name of itemNames(one.item, one.file.tokens)) index.set(name, [...(index.get(name) ?? []), one])
  const placed = new Set<Taken>()
  const ordered: Taken[] = []
  const place = (one: Taken) => {
    if (placed.has(one)) return
    placed.add(one)
    for (const name of namesUsed(one.file.tokens, one.item.from, one.item.to)) index.get(name)?.forEach(place)
    ordered.push(one)
  }
  types.forEach(place)
  return ordered
}

/** Answers to what the files round the code ask of it: `HAVE_x`, whether it has the name x, and `ARITY_f`. */
function questions({ before, after }: CodeSource, { taken }: Extract): string[] {
  const words = new Set(
    taken.flatMap(({ file, item }) => file.tokens.slice(item.from, item.to).map(({ text }) => text)),
  )
  const functions = new Map(taken.filter(({ item }) => item.kind === 'function').map((one) => [one.item.names[0], one]))
  const asked = new Set([...before, ...after].flatMap((file) => scanned(file).tokens.map((one) => one.text)))
  return [...asked].flatMap((word) => {
    const [, what, name = ''] = /^(HAVE|ARITY)_(\w+)$/.exec(word) ?? []
    if (what === 'HAVE') return [`#define ${word} ${words.has(name) ? 1 : 0}`]
    const one = functions.get(name)
    return what === 'ARITY' ? [`#define ${word} ${one ? arityOf(one.item, one.file.tokens) : 0}`] : []
  })
}
