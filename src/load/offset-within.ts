/**
 * The offset in `source`, the text of a YAML scalar, of the character at `index` of its value. Folding turns a line break and
 * indentation into one space; that is followed. Undefined where an escape stands before, or where the character is that space.
 */
export function offsetWithin(source: string, value: string, index: number): number | undefined {
  const isDoubled = (at: number) => source.startsWith("'") && source.startsWith("''", at)
  let at = /^[|>]/.test(source) ? source.indexOf('\n') + 1 : /^["']/.test(source) ? 1 : 0
  for (let read = 0; read <= index; read += 1) {
    if (source[at] !== value[read] && /\s/.test(source[at] ?? '')) {
      while (/\s/.test(source[at] ?? '')) at += 1
      while (read < index && /\s/.test(value[read] ?? '')) read += 1
    }
    if (at >= source.length || source[at] !== value[read]) return undefined
    if (read === index) return at
    at += isDoubled(at) ? 2 : 1
  }
  return undefined
}
