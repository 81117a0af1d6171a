import type { Symbol } from '../model/symbol-file.ts'

/**
 * `moved`: the same tokens in another file. `changed`: other tokens or conditions, in the same file or another. `ambiguous`: its file
 * has several of the name, and nothing says which is meant. `unreadable`: its file does not add up. `absent`: the tree does not hold the
 * file, which shows nothing.
 */
export const statuses = ['ok', 'moved', 'changed', 'ambiguous', 'gone', 'unreadable', 'absent'] as const
export type Status = (typeof statuses)[number]

/** Is there nothing that a person has to look at? */
export const isFine = (status: Status): boolean => status === 'ok' || status === 'absent'

/** What became of one symbol since it was pinned. */
export interface Verdict {
  symbol: string
  kind: Symbol['kind']
  status: Status
  /** Where it was pinned. */
  file: string
  /** Where it is now; null when it is gone. */
  now: string | null
  /** First line of the definition there. */
  line: number | null
  /** The `#if` conditions round it now; for a symbol that is gone, those that no configuration meets. */
  conditions: string[]
  /** The conditions that it was pinned with. */
  pinnedConditions: string[]
  /** For an unreadable symbol: what is wrong with its file. */
  problem: string | null
  /** Definitions that are not told apart, or not the one that `in` names; each with what would have to stand there for it. */
  candidates: { in: string; line: number }[]
  /** For a symbol that is gone: its other names, and where the tree defines them. */
  names: { name: string; file: string | null; line: number | null }[]
  /** For a symbol that is not there: the tree does not have the file either. */
  fileMissing: boolean
}
