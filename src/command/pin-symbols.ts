import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type NewPin, newPins } from '../kernel/new-pins.ts'
import { textWithPins } from '../kernel/pins-text.ts'
import type { KernelTree } from '../kernel/tree.ts'
import type { Matrix } from '../model/matrix.ts'
import { candidatesText } from '../render/report/verification-text.ts'
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
    text: options.json ? `${JSON.stringify(json, null, 2)}\n` : pinsText(path, release, pins),
    isWhole: pins.every(({ candidates }) => candidates.length === 0),
  }
}

function pinsText(path: string, release: string, pins: readonly NewPin[]): string {
  const named = (chosen: readonly NewPin[]) => chosen.map(({ symbol }) => symbol).join(' ')
  const line = (word: string, chosen: readonly NewPin[]) =>
    chosen.length > 0 ? [`  ${chosen.length} ${word}: ${named(chosen)}`] : []
  const is = (one: NewPin) =>
    one.pin !== undefined &&
    one.before?.hash === one.pin.hash &&
    one.before.file === one.pin.file &&
    isDeepStrictEqual(one.before.conditions, one.pin.conditions)
  const there = pins.filter(({ pin }) => pin !== undefined)
  return [
    `${path}: ${there.length} symbols pinned for ${release}`,
    ...line(
      'new',
      pins.filter(({ pin, before }) => pin && !before),
    ),
    ...line(
      'changed',
      pins.filter((one) => one.pin && one.before && !is(one)),
    ),
    ...(pins.some(is) ? [`  ${pins.filter(is).length} as before`] : []),
    ...line(
      'no longer pinned',
      pins.filter(({ pin, before }) => before && !pin),
    ),
    ...line(
      'not in the tree',
      pins.filter(({ pin, before }) => !before && !pin),
    ),
    ...pins
      .filter(({ candidates }) => candidates.length > 0)
      .map(
        ({ symbol, candidates }) => `  ambiguous: ${symbol} is defined more than once, ${candidatesText(candidates)}`,
      ),
    ...pins
      .filter(({ elsewhere }) => elsewhere)
      .map(({ symbol, pin, also }) => `  look at ${symbol}: found in ${[pin?.file, ...also].join(', ')} instead`),
    '',
  ].join('\n')
}
