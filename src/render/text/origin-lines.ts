import { asciiLine } from '../../derive/ascii.ts'
import { isPosted, postedWords, takenWords } from '../../derive/origin.ts'
import type { Matrix } from '../../model/matrix.ts'
import { proseText } from './prose-text.ts'
import { wrapText } from './wrap-text.ts'

const indent = { first: '    ', rest: '    ' }

/** Who posted the matrix, when and where, or what it was taken from; no lines where it has no source. */
export function originLines(matrix: Pick<Matrix, 'source' | 'posted'>): string[] {
  const { source } = matrix
  if (!source) return []
  const { subject, revision, list, url, quoted, remark } = source
  const words = [
    isPosted(matrix) ? postedWords(source) : takenWords(source),
    ...(list === undefined ? [] : [`to the ${list} list`]),
    ...(quoted === undefined ? [] : [`quoted by ${quoted.author} on ${quoted.date}`]),
  ]
  const opening = words.map(asciiLine).join(', ')
  return [
    ...(isPosted(matrix)
      ? [
          ...wrapText(`${opening}:`),
          ...wrapText(asciiLine(revision === undefined ? subject : `${subject}, at ${revision}`), indent),
        ]
      : wrapText(`${opening}${url === undefined ? '.' : ':'}`)),
    ...(url === undefined ? [] : [`    ${asciiLine(url)}`]),
    ...(remark === undefined ? [] : proseText(remark)),
  ]
}
