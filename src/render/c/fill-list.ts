import { cColumns } from './comment-lines.ts'

/** Words of C with commas between them, filled into lines that begin with tabs; there is no comma behind the last. */
export function fillList(words: string[], tabs: number): string[] {
  const indent = '\t'.repeat(tabs)
  const lines: string[] = []
  let line = ''
  words.forEach((word, at) => {
    const part = at === words.length - 1 ? word : `${word},`
    if (line !== '' && tabs * 8 + line.length + 1 + part.length > cColumns) {
      lines.push(indent + line)
      line = ''
    }
    line = line === '' ? part : `${line} ${part}`
  })
  return line === '' ? lines : [...lines, indent + line]
}
