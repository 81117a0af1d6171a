import type { SpteFormat } from './spte-formats.ts'

/** A format in words, as `Intel EPT, v6.10 to v7.1`. */
export function formatName({ vendor, root, since, until }: SpteFormat): string {
  const tables = { intel: 'Intel EPT', amd: 'AMD NPT', tdx: `TDX ${root} root` }[vendor]
  const span = since === undefined ? `up to ${until}` : until === undefined ? `since ${since}` : `${since} to ${until}`
  return `${tables}, ${span}`
}
