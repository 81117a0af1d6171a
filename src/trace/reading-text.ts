import type { SpteReading } from './decode-transition.ts'
import type { NpName } from './decode-spte.ts'

const nameTexts: Record<NpName, string> = { empty: 'empty', frozen: 'frozen', mmio: 'MMIO', other: 'other' }

/** What a value is, as `NP (empty)` or `leaf`. */
export const readingText = ({ kinds, names }: Pick<SpteReading, 'kinds' | 'names'>): string =>
  names.length === 0 ? kinds.join(' or ') : `NP (${names.map((name) => nameTexts[name]).join(' or ')})`
