/** A C text with its continued lines joined, as the first phases of translation leave it. */
export interface SplicedText {
  code: string
  /** The line of the file, from 1, that an offset into `code` stands on. Offsets must not decrease from call to call. */
  lineAt(offset: number): number
}

/** Joins lines that end in a backslash; blanks between the two are allowed for, as GCC does. */
export function spliceLines(text: string): SplicedText {
  const parts: string[] = []
  const joints: number[] = []
  let length = 0
  let from = 0
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
    let end = at + 1
    while (text[end] === ' ' || text[end] === '\t' || text[end] === '\r') end++
    if (text[end] !== '\n') continue
    length += at - from
    parts.push(text.slice(from, at))
    joints.push(length)
    from = end + 1
  }
  parts.push(text.slice(from))
  const code = parts.join('')

  let line = 1
  let read = 0
  let joint = 0
  const lineAt = (offset: number): number => {
    for (; read < offset; read++) if (code.charCodeAt(read) === 10) line++
    while ((joints[joint] ?? Number.POSITIVE_INFINITY) <= offset) joint++
    return line + joint
  }
  return { code, lineAt }
}
