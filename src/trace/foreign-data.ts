const headSize = 1024

/** What files start with that others make text of. */
const kinds: [start: string, what: string, by: string][] = [
  ['\x17\x08Dtracing', 'trace-cmd data', 'trace-cmd report'],
  ['PERFILE2', 'perf data', 'perf script'],
  ['\x28\xb5\x2f\xfd', 'compressed by zstd', 'zstdcat'],
  ['\xfd7zXZ\0', 'compressed by xz', 'xzcat'],
]

/** Why data cannot be a trace in text, by its first bytes. Single NUL bytes do not tell: they are told line by line. */
export function foreignData(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, headSize)
  const start = String.fromCharCode(...head.subarray(0, 16))
  const [, what, by] = kinds.find(([magic]) => start.startsWith(magic)) ?? []
  if (what !== undefined) return `${what}; give what \`${by}\` prints`
  const nuls = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return nuls > head.length / 10 ? 'no text' : undefined
}

/** Whether data is compressed by gzip. */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b
