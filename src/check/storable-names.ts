import { isDeviceName } from '../model/device-name.ts'
import type { Place } from '../model/problem.ts'
import { type Finding, finding } from './rule.ts'

/** Names that cannot be those of files everywhere, though their form is right. */
export function* storableNames(names: { id: string; place: Place }[]): Iterable<Finding> {
  for (const { id, place } of names)
    if (isDeviceName(id))
      yield finding(
        place,
        `\`${id}\` cannot be the name of a file on Windows`,
        'anything but con, prn, aux, nul, com0 to com9, lpt0 to lpt9',
      )
}
