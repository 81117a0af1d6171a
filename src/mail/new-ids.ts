import type { Matrix } from '../model/matrix.ts'

/** Ids for new rows, none of which was ever given to anything. */
export class NewIds {
  readonly #taken: Set<string>
  constructor({ rows, notes, permalinks }: Matrix) {
    this.#taken = new Set([...rows, ...notes].map(({ id }) => id))
    for (const { id, kind } of permalinks) if (kind === 'row' || kind === 'note') this.#taken.add(id)
  }
  /** The one wished for where it is free; else the next number, or, where ids are words, one behind it. */
  next(wish: string): string {
    const numbers = [...this.#taken].filter((one) => /^\d+$/.test(one)).map(Number)
    const most = Math.max(0, ...numbers)
    let own = wish
    for (let number = /^\d+$/.test(wish) ? most + 1 : 2; this.#taken.has(own); number++)
      own = /^\d+$/.test(wish) ? String(number) : `${wish}-${number}`
    this.#taken.add(own)
    return own
  }
}

/** A list of ids with those of the message that it lacks, each behind the one that is before it there, the first ones in front of the next. */
export function inPlace(ids: string[], told: string[]): string[] {
  const known = new Set(ids)
  const first = told.find((id) => known.has(id))
  const behind = new Map<string | undefined, string[]>()
  let last: string | undefined
  for (const id of told)
    if (known.has(id)) last = id
    else behind.set(last, [...(behind.get(last) ?? []), id])
  const ahead = behind.get(undefined) ?? []
  const within = ids.flatMap((id) => [...(id === first ? ahead : []), id, ...(behind.get(id) ?? [])])
  return first === undefined ? [...ids, ...ahead] : within
}
