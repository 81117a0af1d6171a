import { isDeviceName } from '../model/device-name.ts'
import type { Symbol } from '../model/symbol-file.ts'

/** Whose name is its address first, where several are alike. */
const kinds: Symbol['kind'][] = ['function', 'op', 'event', 'macro']

/**
 * The last part of each symbol's address, by name. No two are alike in lower case and each can be a folder on every system, so
 * that a site can be stored anywhere. It is the name, unless that is taken or cannot be stored: then the kind follows, as in
 * `RETURN-macro`, and a number where that is taken, too. Functions come before ops, events and macros, then the given order counts.
 */
export function symbolAddresses(symbols: Pick<Symbol, 'name' | 'kind'>[]): Map<string, string> {
  const taken = new Set<string>()
  const addresses = new Map<string, string>()
  for (const { name, kind } of symbols.toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind)))
    for (const address of candidates(name, kind)) {
      if (taken.has(address.toLowerCase()) || isDeviceName(address)) continue
      taken.add(address.toLowerCase())
      addresses.set(name, address)
      break
    }
  return addresses
}

function* candidates(name: string, kind: Symbol['kind']): Generator<string, never> {
  yield name
  yield `${name}-${kind}`
  for (let number = 2; ; number++) yield `${name}-${kind}-${number}`
}
