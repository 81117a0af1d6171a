import type { Matrix } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { proseText } from './prose-text.ts'
import { wrapText } from './wrap-text.ts'

/** Who posted the matrix, when and where; no lines where it has no source. */
export function postedLines({ source }: Pick<Matrix, 'source'>): string[] {
  if (!source) return []
  const { author, date, subject, list, url, quoted, remark } = source
  const words = [
    `Posted by ${author} on ${date}`,
    ...(list === undefined ? [] : [`to the ${list} list`]),
    ...(quoted === undefined ? [] : [`quoted by ${quoted.author} on ${quoted.date}`]),
  ]
  return [
    ...wrapText(`${words.map(asciiLine).join(', ')}:`),
    ...wrapText(asciiLine(subject), { first: '    ', rest: '    ' }),
    ...(url === undefined ? [] : [`    ${asciiLine(url)}`]),
    ...(remark === undefined ? [] : proseText(remark)),
  ]
}
