import { setFields } from './decode-spte.ts'
import { formatName } from './format-name.ts'
import type { SpteFormat } from './spte-formats.ts'

/** What the set bits of a value mean in formats that agree on it. */
export interface BitReading {
  /** The formats by name. */
  formats: string[]
  /** From the highest bit down; `part` is the field's own value. */
  fields: { bits: string; name: string; part: bigint; isOne: boolean }[]
}

const meaningless = 'means nothing here'

/**
 * What the set bits of a value mean, in each format that is possible; formats that agree are one reading. Where the level is not
 * known, or a bit means nothing in some formats, those are left in which all bits mean something, if there are any.
 */
export function bitReadings(value: bigint, level: number | undefined, formats: readonly SpteFormat[]): BitReading[] {
  const readings = new Map<string, BitReading>()
  for (const format of formats)
    for (const at of level === undefined ? [1, 2] : [level]) {
      const fields = setFields(value, at, format).map(({ low, high, name, part }) => ({
        bits: bitsText(low, high),
        name: name ?? meaningless,
        part,
        isOne: low === high,
      }))
      const key = fields.map(({ bits, name }) => `${bits} ${name}`).join('\n')
      const known = readings.get(key) ?? { formats: [], fields }
      readings.set(key, known)
      const name = formatName(format)
      if (!known.formats.includes(name)) known.formats.push(name)
    }
  const all = [...readings.values()]
  const whole = all.filter(({ fields }) => fields.every(({ name }) => name !== meaningless))
  return whole.length > 0 ? whole : all
}

/** Bits as `51:12`, or as `11` where it is one. */
export const bitsText = (low: number, high: number): string => (low === high ? `${low}` : `${high}:${low}`)
