import type { Place } from '../model/problem.ts'
import { type Finding, finding, listText } from './rule.ts'

/** A form that names may have, and the same in words. */
export interface NameForm {
  pattern: RegExp
  inWords: string
  /** Names that differ in case only are two. */
  isCaseKept?: boolean
}

/** What is wrong with names of one kind: not of the form, with a meaning of their own, or standing twice. */
export function* distinctNames(
  names: { id: string; place: Place }[],
  form: NameForm,
  reserved: string[] = [],
): Iterable<Finding> {
  const first = new Map<string, Place>()
  for (const { id, place } of names) {
    const key = form.isCaseKept ? id : id.toLowerCase()
    const other = first.get(key)
    if (!form.pattern.test(id)) yield finding(place, `\`${id}\` cannot be a name here`, form.inWords)
    else if (reserved.includes(key))
      yield finding(place, `\`${id}\` has a meaning of its own`, `anything but ${listText(reserved)}`)
    else if (other)
      yield finding(
        place,
        `\`${id}\` is taken`,
        `one meaning for each name${form.isCaseKept ? '' : ', whatever its case'}`,
        [{ ...other, message: 'the first is here' }],
      )
    // Only a name that is right takes its key: against a wrong one every other would be told, too.
    else first.set(key, place)
  }
}
