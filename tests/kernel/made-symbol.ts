import { newPins } from '../../src/kernel/new-pins.ts'
import { openKernelTree } from '../../src/kernel/open-kernel-tree.ts'
import type { Symbol } from '../../src/model/symbol-file.ts'
import { madeTree } from './made-tree.ts'

/** A symbol as `symbols.yaml` could list it. */
export const madeSymbol = (name: string, more: Partial<Symbol> = {}): Symbol => ({
  ...{ name, kind: 'function', file: 'mm/a.c', purpose: 'does something', history: [], was: [], became: [], pins: {} },
  ...more,
})

/** Symbols with the pins that a tree of these files gives them; those that it does not have stay without. */
export function pinnedFrom(files: Record<string, string>, symbols: readonly Symbol[]): Symbol[] {
  const pins = newPins(symbols, openKernelTree(madeTree(files)), 'v9.1.4')
  return symbols.map((symbol) => {
    const pin = pins.find((one) => one.symbol === symbol.name)?.pin
    return pin ? { ...symbol, pins: { 'v9.1.4': pin } } : symbol
  })
}
