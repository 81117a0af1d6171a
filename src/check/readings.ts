import { asciiLine } from '../derive/ascii.ts'

/** Letters of Cyrillic and Greek, and the Latin ones that are drawn alike. */
const twins = new Map(
  [...'АВЕЅІЈКМНОРСТУХаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'].map((letter, at) => [
    letter,
    [...'ABESIJKMHOPCTYXaeijopcyxsABEZHIKMNOPTYXo'][at] ?? '',
  ]),
)

/** A text as it is seen: without what has no shape, whatever the white space, and drawn-alike letters as one. */
const seen = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}|[\p{Cc}\ufeff]/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .replace(/[\s\u2800]+/gu, ' ')
    .trim()
    .replace(/[Α-Ͽа-яѐ-џЀ-Я]/gu, (letter) => twins.get(letter) ?? letter)

/** How a text reads in an output; the output in words for a message. */
interface Reading {
  output: string
  text: string
  /** The same for all texts that read alike there, whatever their case. */
  key: string
}

/** How a label or the like reads in each output that may show two texts as one; none where there is nothing to be read. */
export function readings(text: string): Reading[] {
  const shown = seen(text)
  const outputs = {
    'on pages': shown,
    'in the text form': asciiLine(text),
    // An apostrophe stands there before what a spreadsheet would run.
    'in CSV': shown.replace(/^'(?=[=+\-@＝＋－＠])/, ''),
  }
  return Object.entries(outputs).flatMap(([output, read]) =>
    read === '' ? [] : [{ output, text: read, key: `${output}: ${read.toLowerCase()}` }],
  )
}

/** The first of each by every key of how its text reads. */
export function byReading<One>(list: readonly One[], textOf: (one: One) => string): Map<string, One> {
  const first = new Map<string, One>()
  for (const one of list) for (const { key } of readings(textOf(one))) if (!first.has(key)) first.set(key, one)
  return first
}
