import { isUtf8 } from 'node:buffer'
import { hiddenIn } from '../model/hidden-character.ts'
import type { Problem } from '../model/problem.ts'
import type { Folder } from './folder.ts'

/** A content file larger than this is no content: the longest real one is a few kilobytes. In bytes. */
export const largestFile = 2 ** 20

/** The text of a file: UTF-8, a byte order mark dropped, CRLF as LF, without characters that cannot be seen. A problem of rule `syntax` where it is no such text. */
export function readText(folder: Folder, name: string): { text?: string; problems: Problem[] } {
  const path = `${folder.path}/${name}`
  const problem = (message: string, allowed: string, before = '') => {
    const lines = before.split('\n')
    const column = (lines.at(-1) ?? '').length + 1
    return { problems: [{ path, line: lines.length, column, rule: 'syntax', message, allowed }] }
  }
  let bytes: Uint8Array
  try {
    bytes = folder.read(name, largestFile + 1)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return problem(`cannot be read: ${error.code}`, 'a readable text file')
  }
  if (bytes.length > largestFile) return problem('the file is too large', `at most ${largestFile} bytes`)
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
  if (!isUtf8(bytes)) return problem('not UTF-8', 'UTF-8 text', text.slice(0, Math.max(text.indexOf('\ufffd'), 0)))
  const hidden = hiddenIn(text)
  return hidden ? problem(hidden.message, hidden.allowed, text.slice(0, hidden.index)) : { text, problems: [] }
}
