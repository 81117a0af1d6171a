import type { Note, Row } from '../../model/matrix.ts'
import { asciiLine } from '../../derive/ascii.ts'
import { proseText } from './prose-text.ts'

/** Says that a row or note is retired, why, and where to go on; no lines for one that is not. */
export function retiredLines(
  kind: 'row' | 'note',
  { retired }: Pick<Row | Note, 'retired'>,
  permalinkOf: (id: string) => string,
): string[] {
  if (!retired) return []
  return [
    ...proseText(retired.reason, { first: `This ${kind} is retired: `, rest: '    ' }),
    // Only a line that is an address and nothing else may be longer than the form allows.
    ...retired.see
      .map((id) => `See ${asciiLine(id)}:`)
      .flatMap((line, at) => [line, `    ${permalinkOf(retired.see[at] ?? '')}`]),
  ]
}

/** Sources as a list under a heading; no lines for none. */
export const sourceLines = (sources: string[]): string[] =>
  sources.length === 0
    ? []
    : ['Sources:', ...sources.flatMap((source) => proseText(source, { first: '- ', rest: '  ' }))]
