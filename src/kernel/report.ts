import type { KernelTree } from './tree.ts'
import { isFine, type Status, statuses, type Verdict } from './verdict.ts'
import type { Verification } from './verify.ts'

/** Ids of what cites a symbol. */
export interface Citing {
  rows: string[]
  notes: string[]
  flows: string[]
}

export interface ReportedSymbol extends Verdict, Citing {}

/** What `verify --json` prints. */
export interface Report {
  /** Where the tree is, as the user gave it. */
  tree: string
  revision: string
  /** Whose pins were compared. */
  release: string
  symbols: ReportedSymbol[]
  /** How many symbols there are of each status. */
  counts: Record<Status, number>
  /** Symbols without a pin for the release, with the releases that do pin them. */
  skipped: Verification['unpinned']
  /** What cites a symbol that is neither ok nor absent. */
  again: Citing
}

/** A verification with what cites each symbol. */
export function reportOf(
  tree: KernelTree,
  release: string,
  { verdicts, unpinned }: Verification,
  citationsOf: (symbol: string) => Citing,
): Report {
  const symbols = verdicts.map((verdict): ReportedSymbol => {
    const { rows, notes, flows } = citationsOf(verdict.symbol)
    return { ...verdict, rows, notes, flows }
  })
  const wrong = symbols.filter(({ status }) => !isFine(status))
  const again = (kind: keyof Citing) => [...new Set(wrong.flatMap((one) => one[kind]))].sort(naturally)
  return {
    tree: tree.path,
    revision: tree.revision,
    release,
    symbols,
    counts: countsOf(symbols),
    skipped: unpinned,
    again: { rows: again('rows'), notes: again('notes'), flows: again('flows') },
  }
}

const countsOf = (symbols: readonly Verdict[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, symbols.filter((one) => one.status === status).length]),
  ) as Record<Status, number>

const { compare: naturally } = new Intl.Collator('en', { numeric: true })
