import type { FoundChange } from './change-line.ts'
import type { SpteReading } from './decode-transition.ts'
import { formatName } from './format-name.ts'
import { remarksOf } from './remarks.ts'

const hex = (value: bigint | undefined): string | null => value?.toString(16) ?? null
const onlyOne = <Value>(values: Value[]): Value | null => (values.length === 1 ? (values[0] ?? null) : null)

/** A change as `decode --json` has it. Numbers of 64 bits are hexadecimal texts; what is open is null. */
export function changeJson({ line, event, time, gfn, transition, match }: FoundChange): Record<string, unknown> {
  return {
    line,
    event,
    time: time ?? null,
    gfn: hex(gfn),
    level: transition.level ?? null,
    old: readingJson(transition.old),
    new: readingJson(transition.new),
    equal: transition.isEqual,
    pfnChanged: transition.pfnChanged,
    removedTable: transition.isRemoval,
    rows: match.rows,
    missing: match.missing,
    causes: match.causes,
    formats: transition.formats.map(formatName),
    remarks: remarksOf(transition),
  }
}

const readingJson = ({ raw, kinds, names, pfn, mmioGfn, permissions }: SpteReading): Record<string, unknown> => ({
  raw: hex(raw),
  kind: onlyOne(kinds),
  name: onlyOne(names),
  names,
  pfn: hex(pfn),
  ...(mmioGfn === undefined ? {} : { gfn: hex(mmioGfn) }),
  ...(kinds[0] === 'NP' ? {} : { permissions: permissions ?? null }),
})
