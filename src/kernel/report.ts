import type { KernelTree } from './tree.ts'
import type { Verdict, Verification } from './verify.ts'

/** Ids of what cites a symbol. */
export interface Citing {
  rows: string[]
  notes: string[]
  flows: string[]
}

export interface ReportedSymbol extends Verdict, Citing {}

/** What `verify --json` prints. */
export interface Report {
  /** As the user gave it. */
  tree: string
  revision: string
  /** Whose pins were compared. */
  release: string
  symbols: ReportedSymbol[]
  /** Symbols without a pin for the release, with the releases that do pin them. */
  skipped: Verification['unpinned']
  /** What cites a symbol that is not ok. */
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
  const wrong = symbols.filter(({ status }) => status !== 'ok')
  const again = (kind: keyof Citing) => [...new Set(wrong.flatMap((one) => one[kind]))].sort(naturally)
  return {
    tree: tree.path,
    revision: tree.revision,
    release,
    symbols,
    skipped: unpinned,
    again: { rows: again('rows'), notes: again('notes'), flows: again('flows') },
  }
}

const { compare: naturally } = new Intl.Collator('en', { numeric: true })
