import type { Symbol } from '../model/symbol-file.ts'
import type { Definition } from './definition.ts'
import { definitionHash } from './hash.ts'
import { KernelProblem } from './kernel-problem.ts'
import { locatedDefinitions, type Wanted } from './located.ts'
import { sourcesOf } from './sources.ts'
import type { KernelTree } from './tree.ts'

/** `moved`: the same tokens in another file. `changed`: other tokens, in the same file or another. */
export type Status = 'ok' | 'moved' | 'changed' | 'gone'

/** What became of one symbol since it was pinned. */
export interface Verdict {
  symbol: string
  kind: Symbol['kind']
  status: Status
  /** Where it was pinned. */
  file: string
  /** Where it is now; null when it is gone. */
  now: string | null
  /** First line of the definition there. */
  line: number | null
  /** For a symbol that is gone: its other names, and where the tree defines them. */
  names: { name: string; file: string | null; line: number | null }[]
  /** For a symbol that is gone: the tree does not even have the file, as where only some folders are there. */
  fileMissing: boolean
}

export interface Verification {
  verdicts: Verdict[]
  /** Symbols that the release does not pin, with the releases that do. */
  unpinned: { symbol: string; releases: string[] }[]
}

interface Pinned extends Wanted {
  symbol: Symbol
  hash: string
}

/**
 * Compares the symbols that `release` pins with a tree. Throws {@link KernelProblem} where the tree cannot be read, a file defines
 * a symbol twice, or a symbol is listed twice.
 */
export function verifySymbols(symbols: readonly Symbol[], tree: KernelTree, release: string): Verification {
  assertDistinct(symbols)
  const sources = sourcesOf(tree)
  const pinned = symbols.flatMap((symbol): Pinned[] => {
    const pin = symbol.pins[release]
    return pin ? [{ symbol, name: symbol.name, kind: symbol.kind, ...pin }] : []
  })
  const successors = successorsIn(symbols)
  const others = [
    ...new Map(pinned.flatMap(successors).map((other) => [`${other.kind} ${other.name}`, other])).values(),
  ]
  const there = locatedDefinitions(sources, others, () => true)
  const namesOf = (one: Pinned) =>
    successors(one).map(({ name, kind }) => {
      const other = others.find((other) => other.name === name && other.kind === kind)
      const [definition] = (other && there.get(other)) ?? []
      return { name, file: definition?.file.path ?? null, line: lineOf(definition) }
    })
  const found = locatedDefinitions(sources, pinned, (one) => namesOf(one).some(({ file }) => file !== null))

  const verdicts = pinned.map((one): Verdict => {
    const definitions = found.get(one) ?? []
    const same = definitions.find((definition) => definitionHash(definition) === one.hash)
    const definition = same ?? definitions[0]
    const isHere = definition?.file.path === one.file
    const status = definition === undefined ? 'gone' : same === undefined ? 'changed' : isHere ? 'ok' : 'moved'
    return {
      symbol: one.name,
      kind: one.kind,
      status,
      file: one.file,
      now: definition?.file.path ?? null,
      line: lineOf(definition),
      names: status === 'gone' ? namesOf(one) : [],
      fileMissing: status === 'gone' && sources.file(one.file) === undefined,
    }
  })
  const unpinned = symbols
    .filter((symbol) => symbol.pins[release] === undefined)
    .map((symbol) => ({ symbol: symbol.name, releases: Object.keys(symbol.pins) }))
  return { verdicts, unpinned }
}

const lineOf = (definition: Definition | undefined): number | null => definition?.parts[0]?.firstLine ?? null

/** The later and earlier names of a symbol, each with the kind and file that its own entry gives where it has one. */
function successorsIn(symbols: readonly Symbol[]): (one: Pinned) => Wanted[] {
  const byName = new Map(symbols.map((symbol) => [symbol.name, symbol]))
  return ({ symbol, file }) =>
    [...symbol.became, ...symbol.was].map((name) => {
      const known = byName.get(name)
      return { name, kind: known?.kind ?? symbol.kind, file: known?.file ?? file }
    })
}

/** Throws a {@link KernelProblem} where a name stands twice, since a report could not tell which is meant. */
export function assertDistinct(symbols: readonly Symbol[]): void {
  const seen = new Set<string>()
  for (const { name } of symbols) {
    if (seen.has(name)) throw new KernelProblem(`the symbol \`${name}\` is listed twice`)
    seen.add(name)
  }
}
