import { bitsText } from './bit-readings.ts'
import { spanName, tablesName } from './format-name.ts'
import { type BitField, formatsAt, type SpteFormat } from './spte-formats.ts'

/** What the bits of SPTEs mean, release by release, to be looked up by a reader. */
export interface FormatTable {
  title: string
  /** The title of the table that has all the rows that this one lacks. */
  like?: string
  /** The releases. */
  columns: string[]
  groups: { title: string; rows: { name: string; cells: string[] }[] }[]
  sources: string[]
}

const none = '-'
const hex = (value: bigint): string => value.toString(16)

const groupTitles: Record<BitField['on'] | 'values', string> = {
  values: 'not shadow-present (bit 11 clear)',
  present: 'shadow-present',
  leaf: 'shadow-present, leaf',
  mmio: 'MMIO',
}

/** A table for Intel and one for AMD, and for TDs what is different from Intel's. */
export function formatTables(): FormatTable[] {
  const [intel, amd] = (['intel', 'amd'] as const).map((vendor) => tableOf(formatsAt({ vendor })))
  if (!intel || !amd) throw new Error('both vendors have formats')
  const ofTds = (['direct', 'mirror'] as const).map((root) => {
    const formats = formatsAt({ vendor: 'tdx', root })
    return differenceOf(tableOf(formats), intel, formats)
  })
  return [intel, amd, ...ofTds]
}

/** Which values are MMIO. */
const mmioText = ({ mask, value }: { mask: bigint; value: bigint }): string =>
  mask === value ? `all of ${hex(mask)}` : `v & ${hex(mask)} = ${hex(value)}`

function tableOf(formats: SpteFormat[]): FormatTable {
  const [first] = formats
  if (!first) throw new Error('a table has a format')
  const row = (name: string, cellOf: (format: SpteFormat) => string) => ({ name, cells: formats.map(cellOf) })
  const values = [
    row('frozen value', ({ frozen }) => hex(frozen)),
    row('MMIO if', ({ mmio }) => (mmio ? mmioText(mmio) : none)),
    row('empty value', ({ empty }) => hex(empty)),
  ]
  const groups = (['present', 'leaf', 'mmio'] as const).map((on) => ({
    title: groupTitles[on],
    rows: namesOf(formats, on).map((name) => row(name, (format) => bitsOf(format, on, name))),
  }))
  return {
    title: tablesName(first),
    columns: formats.map(spanName),
    groups: [{ title: groupTitles.values, rows: values }, ...groups.filter(({ rows }) => rows.length > 0)],
    sources: [...new Set(formats.map(({ source }) => source))],
  }
}

/** The names of fields, those with the highest bits in the latest format first. */
function namesOf(formats: SpteFormat[], on: BitField['on']): string[] {
  const fields = formats.toReversed().flatMap(({ bits }) => bits.filter((field) => field.on === on))
  return [...new Set(fields.toSorted((one, other) => other.high - one.high).map(({ name }) => name))]
}

function bitsOf({ bits }: SpteFormat, on: BitField['on'], name: string): string {
  const own = bits.filter((field) => field.on === on && field.name === name)
  const texts = own.toSorted((one, other) => other.high - one.high).map(({ low, high }) => bitsText(low, high))
  return texts.length === 0 ? none : texts.join(', ')
}

/** Of a table the rows that another does not have in the same way, in the releases in which both are. */
function differenceOf(table: FormatTable, base: FormatTable, formats: SpteFormat[]): FormatTable {
  const bases = formatsAt({ vendor: 'intel' })
  const places = formats.map(({ until }) => bases.findIndex((format) => format.until === until))
  const inBase = (group: string, name: string) => {
    const row = base.groups.find(({ title }) => title === group)?.rows.find((one) => one.name === name)
    return places.map((at) => row?.cells[at] ?? none).join('\n')
  }
  const groups = table.groups.map(({ title, rows }) => ({
    title,
    rows: rows.filter(({ name, cells }) => cells.join('\n') !== inBase(title, name)),
  }))
  return { ...table, like: base.title, groups: groups.filter(({ rows }) => rows.length > 0) }
}
