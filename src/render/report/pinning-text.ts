import type { NewPin, Pin } from '../../kernel/new-pins.ts'
import { candidatesText } from './verification-text.ts'

/** What pinning a release wrote into a file, for a person: the count, then the symbols that are not as before. */
export function pinningText(path: string, release: string, pins: readonly NewPin[]): string {
  const there = pins.filter(({ pin }) => pin !== undefined)
  const asBefore = pins.filter(isAsBefore)
  return [
    `${path}: ${there.length} symbols pinned for ${release}`,
    ...line(
      'new',
      pins.filter(({ pin, before }) => pin && !before),
    ),
    ...line(
      'changed',
      pins.filter((one) => one.pin && one.before && !isAsBefore(one)),
    ),
    ...(asBefore.length > 0 ? [`  ${asBefore.length} as before`] : []),
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

const line = (word: string, pins: readonly NewPin[]): string[] =>
  pins.length > 0 ? [`  ${pins.length} ${word}: ${pins.map(({ symbol }) => symbol).join(' ')}`] : []

function isAsBefore({ pin, before }: NewPin): boolean {
  const conditions = (one: Pin) => JSON.stringify(one.conditions)
  return (
    pin !== undefined && pin.hash === before?.hash && pin.file === before.file && conditions(pin) === conditions(before)
  )
}
