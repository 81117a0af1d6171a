import type { Symbol } from '../../model/symbol-file.ts'

/** A symbol as a heading: functions with parentheses, what is neither function nor named like a macro with its kind. */
export const symbolTitle = ({ name, kind }: Pick<Symbol, 'name' | 'kind'>): string =>
  kind === 'function' ? `${name}()` : `${name} (${kind})`
