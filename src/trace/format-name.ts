import type { SpteFormat } from './spte-formats.ts'

/** A format in words, as `Intel EPT, v6.10 to v7.1`. */
export const formatName = (format: SpteFormat): string => `${tablesName(format)}, ${spanName(format)}`

/** The tables that have a format, as `Intel EPT`. */
export const tablesName = ({ vendor, root }: Pick<SpteFormat, 'vendor' | 'root'>): string =>
  ({ intel: 'Intel EPT', amd: 'AMD NPT', tdx: `TDX ${root} root` })[vendor]

/** The releases that have a format, as `v6.10 to v7.1`. */
export const spanName = ({ since, until }: Pick<SpteFormat, 'since' | 'until'>): string =>
  since === undefined ? `up to ${until}` : until === undefined ? `since ${since}` : `${since} to ${until}`
