const headSize = 1024

/** What files start with that others make text of; in bytes, as no page may hold such characters. */
const kinds: [start: number[], what: string, by: string][] = [
  [[0x17, 0x08, 0x44, 0x74, 0x72, 0x61, 0x63, 0x69, 0x6e, 0x67], 'trace-cmd data', 'trace-cmd report'],
  [[0x50, 0x45, 0x52, 0x46, 0x49, 0x4c, 0x45, 0x32], 'perf data', 'perf script'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed by zstd', 'zstdcat'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'compressed by xz', 'xzcat'],
]

/** Why data cannot be a trace in text, by its first bytes. Single NUL bytes do not tell: they are told line by line. */
export function foreignData(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, headSize)
  const [, what, by] = kinds.find(([start]) => start.every((byte, at) => head[at] === byte)) ?? []
  if (what !== undefined) return `${what}; give what \`${by}\` prints`
  const nuls = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return nuls > head.length / 10 ? 'no text' : undefined
}

/** Whether data is compressed by gzip. */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b
