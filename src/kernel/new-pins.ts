import { conditionsOf } from '../c-source/conditions.ts'
import { type Definition, doubledParts } from '../c-source/definition.ts'
import { definitionHash } from '../c-source/hash.ts'
import type { Symbol } from '../model/symbol-file.ts'
import { locateDefinitions } from './locate-definitions.ts'
import { sourcesOf } from './sources.ts'
import type { KernelTree } from './tree.ts'
import type { Verdict } from './verdict.ts'
import { assertDistinct, candidatesIn } from './verify.ts'

/** Where a symbol's definition stands in a release, and its hash. */
export type Pin = Symbol['pins'][string]

/** What pinning a tree would write for one symbol. */
export interface NewPin {
  symbol: string
  /** Undefined where the tree does not define the symbol: a pin that is there goes. */
  pin: Pin | undefined
  before: Pin | undefined
  /** The definition stands in another file than the symbol names, so that a person should look whether it is the same thing. */
  elsewhere: boolean
  /** Other files that define the name too. */
  also: string[]
  /** The file has several of the name, and nothing says which is meant: the pin stays what it is. */
  candidates: Verdict['candidates']
}

/**
 * The pins of every symbol that the tree defines. A symbol keeps the pin it has where the tree does not have its file, as when only
 * some folders are there. Throws {@link KernelProblem} as {@link verifySymbols} does.
 */
export function newPins(symbols: readonly Symbol[], tree: KernelTree, release: string): NewPin[] {
  assertDistinct(symbols)
  const sources = sourcesOf(tree)
  const wanted = symbols.flatMap(({ name, kind, file, in: holder, pins }) => {
    const before = pins[release]
    const path = before?.file ?? file
    return path === undefined ? [] : [{ name, kind, file: path, in: before?.in ?? holder, before }]
  })
  const found = locateDefinitions(sources, wanted)
  return wanted.map((one): NewPin => {
    const [definition, ...others] = found.get(one) ?? []
    const path = definition?.file.path
    const isUnseen = definition === undefined && sources.file(one.file) === undefined
    const isDoubled = definition !== undefined && doubledParts(definition) !== undefined
    const pin = definition && pinOf(definition, one.before?.in)
    return {
      symbol: one.name,
      pin: isUnseen || isDoubled ? one.before : pin,
      before: one.before,
      elsewhere: !isDoubled && path !== undefined && path !== one.file,
      also: others.map(({ file }) => file.path),
      candidates: isDoubled ? candidatesIn(definition) : [],
    }
  })
}

function pinOf(definition: Definition, holder: string | undefined): Pin {
  const conditions = conditionsOf(definition)
  return {
    file: definition.file.path,
    ...(holder !== undefined && { in: holder }),
    hash: definitionHash(definition),
    ...(conditions.length > 0 && { conditions }),
  }
}
