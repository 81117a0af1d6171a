import { isDeepStrictEqual } from 'node:util'
import { conditionsOf } from '../c-source/conditions.ts'
import { type Definition, doubledParts } from '../c-source/definition.ts'
import { definitionHash } from '../c-source/hash.ts'
import type { Symbol } from '../model/symbol-file.ts'
import { isWithout } from './is-without.ts'
import { locateDefinitions, type Wanted } from './locate-definitions.ts'
import { sourcesOf } from './sources.ts'
import { KernelProblem, type KernelTree } from './tree.ts'
import type { Status, Verdict } from './verdict.ts'

export interface Verification {
  verdicts: Verdict[]
  /** Symbols that the release does not pin, with the releases that do. */
  unpinned: { symbol: string; releases: string[] }[]
}

interface Pinned extends Wanted {
  symbol: Symbol
  hash: string
  conditions: readonly string[]
}

/**
 * Compares the symbols that `release` pins with a tree. Throws {@link KernelProblem} where the tree cannot be read or a
 * symbol is listed twice.
 */
export function verifySymbols(symbols: readonly Symbol[], tree: KernelTree, release: string): Verification {
  assertDistinct(symbols)
  const sources = sourcesOf(tree)
  const pinned = symbols.flatMap((symbol): Pinned[] => {
    const pin = symbol.pins[release]
    if (pin === undefined) return []
    const { name, kind } = symbol
    const { file, hash, conditions = [] } = pin
    return [{ symbol, name, kind, in: pin.in ?? symbol.in, file, hash, conditions }]
  })
  const successors = successorsIn(symbols)
  const others = [
    ...new Map(pinned.flatMap(successors).map((other) => [`${other.kind} ${other.name}`, other])).values(),
  ]
  const problemWith = (one: Wanted) => problemOf(() => sources.definition(one.file, one))
  const there = locateDefinitions(
    sources,
    others.filter((other) => problemWith(other) === undefined),
    () => true,
  )
  const namesOf = (one: Pinned) =>
    successors(one).map(({ name, kind }) => {
      const other = others.find((other) => other.name === name && other.kind === kind)
      const [definition] = (other && there.get(other)) ?? []
      return { name, file: definition?.file.path ?? null, line: lineOf(definition) }
    })
  const problems = new Map(pinned.map((one) => [one, problemWith(one)]))
  const readable = pinned.filter((one) => problems.get(one) === undefined)
  const found = locateDefinitions(sources, readable, (one) => namesOf(one).some(({ file }) => file !== null))

  const verdicts = pinned.map((one): Verdict => {
    const verdict = compare(one, found.get(one) ?? [])
    const problem = problems.get(one)
    if (problem !== undefined) return { ...verdict, status: 'unreadable', now: one.file, problem }
    if (verdict.status !== 'gone') return verdict
    const names = namesOf(one)
    const fileMissing = sources.file(one.file) === undefined
    const dead = fileMissing ? undefined : sources.deadDefinition(one.file, one)
    const isUnseen = fileMissing && names.every(({ file }) => file === null) && !isWithout(tree, one.file)
    return {
      ...verdict,
      status: isUnseen ? 'absent' : 'gone',
      line: lineOf(dead),
      conditions: dead ? conditionsOf(dead) : [],
      candidates:
        one.in === undefined || fileMissing
          ? []
          : candidatesIn(sources.definition(one.file, { ...one, in: undefined })),
      names,
      fileMissing,
    }
  })
  const unpinned = symbols
    .filter((symbol) => symbol.pins[release] === undefined)
    .map((symbol) => ({ symbol: symbol.name, releases: Object.keys(symbol.pins) }))
  return { verdicts, unpinned }
}

/** A pin beside the definitions that the tree has of its symbol, nearest first. */
function compare({ symbol, file, hash, conditions }: Pinned, definitions: readonly Definition[]): Verdict {
  const same = definitions.find(
    (definition) => definitionHash(definition) === hash && isDeepStrictEqual(conditionsOf(definition), conditions),
  )
  const definition = same ?? definitions.find((other) => definitionHash(other) === hash) ?? definitions[0]
  const isDoubled = definition !== undefined && doubledParts(definition) !== undefined
  return {
    symbol: symbol.name,
    kind: symbol.kind,
    status: isDoubled ? 'ambiguous' : statusOf(definition, same, file),
    file,
    now: definition?.file.path ?? null,
    line: lineOf(definition),
    conditions: definition ? conditionsOf(definition) : [],
    pinnedConditions: [...conditions],
    problem: null,
    candidates: isDoubled ? candidatesIn(definition) : [],
    names: [],
    fileMissing: false,
  }
}

function statusOf(definition: Definition | undefined, same: Definition | undefined, file: string): Status {
  if (definition === undefined) return 'gone'
  if (same === undefined) return 'changed'
  return definition.file.path === file ? 'ok' : 'moved'
}

/** The definitions among which a symbol is ambiguous. */
export const candidatesIn = (definition: Definition | undefined): Verdict['candidates'] =>
  (definition?.parts ?? []).map(({ holder = '', firstLine }) => ({ in: holder, line: firstLine }))

const lineOf = (definition: Definition | undefined): number | null => definition?.parts[0]?.firstLine ?? null

/** What is wrong with a file that is read; undefined where nothing is. */
function problemOf(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    if (error instanceof KernelProblem) return error.message
    throw error
  }
}

/** The later and earlier names of a symbol, each with the kind and file that its own entry gives where it has one. */
function successorsIn(symbols: readonly Symbol[]): (one: Pinned) => Wanted[] {
  const byName = new Map(symbols.map((symbol) => [symbol.name, symbol]))
  return ({ symbol, file }) =>
    [...symbol.became, ...symbol.was].map((name) => {
      const known = byName.get(name)
      return { name, kind: known?.kind ?? symbol.kind, file: known?.file ?? file, in: known?.in }
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
