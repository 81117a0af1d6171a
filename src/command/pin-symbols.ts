import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newPins } from '../kernel/new-pins.ts'
import { textWithPins } from '../kernel/pins-text.ts'
import type { KernelTree } from '../kernel/tree.ts'
import type { Matrix } from '../model/matrix.ts'
import { pinningText } from '../render/report/pinning-text.ts'
import { root } from './root.ts'
import { WrongUse } from './verb.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Writes the pins of a tree's release into a matrix's `symbols.yaml`, `path` from the project's root, and says what it did, and
 * whether every symbol that is there could be pinned. The file is replaced as a whole or not at all. Throws {@link WrongUse} where it is not there or cannot be written.
 */
export function pinSymbols(
  { symbols }: Matrix,
  tree: KernelTree,
  path: string,
  options: { release: string | undefined; json: boolean },
): { text: string; isWhole: boolean } {
  const { release } = tree
  if (options.release !== undefined && options.release !== release)
    throw new WrongUse(`\`${tree.path}\` is ${release}, so it cannot be pinned as \`${options.release}\``)
  const pins = newPins(symbols, tree, release)
  const file = join(root, path)
  if (!existsSync(file)) throw new WrongUse(`no \`${path}\`\n  allowed: a matrix with symbols`)
  const before = readFileSync(file, 'utf8')
  const after = textWithPins(before, release, new Map(pins.map(({ symbol, pin }) => [symbol, pin])))
  if (after !== before) writeWhole(file, Buffer.from(after))
  const json = { tree: tree.path, revision: tree.revision, release, pins }
  return {
    text: options.json ? `${JSON.stringify(json, null, 2)}\n` : pinningText(path, release, pins),
    isWhole: pins.every(({ candidates }) => candidates.length === 0),
  }
}
