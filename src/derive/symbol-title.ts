import type { Symbol } from '../model/symbol-file.ts'

/** A symbol as a heading: a function with parentheses, anything else with its kind. */
export const symbolTitle = ({ name, kind }: Pick<Symbol, 'name' | 'kind'>): string =>
  kind === 'function' ? `${name}()` : `${name} (${kind})`
