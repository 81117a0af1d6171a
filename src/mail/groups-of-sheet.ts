import { addressId, distinct, proseText } from './names.ts'
import type { Sheet } from './sheet.ts'

/** A group with its rows; where it has others within it those that these leave. */
interface SheetGroup {
  label: string
  /** What stands behind the label, where groups within it tell the two apart. */
  text?: string
  rows: string[]
  within?: SheetGroup
}

/**
 * The groups of a sheet with their rows: those that the message speaks of where no row is in two, else those that rules set apart, else all
 * rows as one.
 */
export function groupsOfSheet({
  rows,
  around,
}: Sheet): { id: string; label: string; text?: string; within?: string; rows: string[] }[] {
  const spoken = nested(
    around.groups.map(({ label, rows: names }) => ({
      label,
      rows: rows.flatMap(({ id, name }) => (names.includes(name) ? [id] : [])),
    })),
  )
  const named = spoken.flatMap((group) => group.rows)
  const others = rows.map(({ id }) => id).filter((id) => !named.includes(id))
  const isSound = spoken.length > 0 && new Set(named).size === named.length
  const place = (group: SheetGroup) => rows.findIndex(({ id }) => group.rows.includes(id))
  const whole = others.length > 0 ? [...spoken, { label: 'Other rows', rows: others }] : spoken
  const ruled = [...Map.groupBy(rows, ({ group }) => group).values()].map((own): SheetGroup => ({
    label: own.length === 1 ? `Row ${own[0]?.name}` : `Rows ${own[0]?.name} to ${own.at(-1)?.name}`,
    rows: own.map(({ id }) => id),
  }))
  const all = [{ label: 'All rows', rows: rows.map(({ id }) => id) }]
  const groups: SheetGroup[] = isSound
    ? whole.some(({ within }) => within)
      ? whole
      : whole.toSorted((one, other) => place(one) - place(other))
    : ruled.length > 1
      ? ruled
      : all
  const ids = distinct(
    groups.map(({ label }, at) => addressId(label.split(' ').slice(0, 3).join(' ').toLowerCase(), `group-${at + 1}`)),
  )
  return groups.map(({ label, text, rows: own, within }, at) => ({
    id: ids[at] ?? '',
    label: capital(label),
    ...(text === undefined ? {} : { text: proseText(text) }),
    rows: own,
    ...(within === undefined ? {} : { within: ids[groups.indexOf(within)] ?? '' }),
  }))
}

/** Groups with those that have all rows of others before these, which are within them: each has the rows that those leave. */
function nested(groups: SheetGroup[]): SheetGroup[] {
  const isPart = (one: SheetGroup, of: SheetGroup) =>
    one !== of && one.rows.length < of.rows.length && one.rows.every((id) => of.rows.includes(id))
  const tops = groups.filter((one) => !groups.some((of) => isPart(one, of)))
  return tops.flatMap((top) => {
    const parts = groups.filter((one) => isPart(one, top))
    const left = top.rows.filter((id) => !parts.some(({ rows }) => rows.includes(id)))
    // As in `Mapping: first` within `Mapping, of a value that was not there`.
    const start = parts.map(({ label }) => label.split(': ')[0] ?? '').find((one) => top.label.startsWith(`${one}, `))
    const named = start === undefined ? {} : { label: start, text: top.label.slice(start.length + 2) }
    const own = { ...top, ...named, rows: parts.length > 0 ? left : top.rows }
    const labelOf = (label: string) => {
      const [start = '', ...rest] = label.split(': ')
      return rest.length > 0 && top.label.startsWith(start) ? rest.join(': ') : label
    }
    return [own, ...parts.map((part) => ({ ...part, label: labelOf(part.label), within: own }))]
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
