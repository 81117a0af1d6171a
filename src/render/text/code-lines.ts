import { ascii } from '../../derive/ascii.ts'
import { cut, mostColumns, proseColumns } from './wrap-text.ts'

const indent = '    '

/** Code as indented lines, tabs as spaces to every eighth column. `width` is the room that prose has in the same place. */
export function codeLines(code: string, width = proseColumns): string[] {
  // Deep in lists a line may get longer, rather than have no room for a word.
  const room = Math.max(width + mostColumns - proseColumns - indent.length, 16)
  return code
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => {
      const plain = ascii(withoutTabs(line)).replaceAll('\n', ' ').trimEnd()
      return plain.length <= room ? [plain] : cut(plain, room)
    })
    .map((line) => (line.trim() === '' ? '' : indent + line))
}

const withoutTabs = (line: string): string =>
  line.split('\t').reduce((before, after) => before + ' '.repeat(8 - (before.length % 8)) + after)
