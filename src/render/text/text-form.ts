import { cut, mostColumns } from './wrap-text.ts'

/** What the text form needs to know from outside the matrix. */
export interface TextContext {
  /** The public address of a row, a note or, without an id, of the matrix. */
  permalinkOf(id?: string): string
}

const loneAddress = /^\s*\S?(https?:\/\/|mailto:)\S*$/i

/**
 * Blocks of lines as one text that survives a mail: an empty line between blocks, the address last, a line feed at the end. No
 * line ends in a space or is longer than {@link mostColumns}, but for one that is an address and nothing else. A line that a
 * mailbox, a reply or a mail transport would take for its own (`From `, `>`, a lone `.`, a header at the top) gets a space
 * in front.
 */
export const textForm = (blocks: string[][], permalink: string): string =>
  `${textLines([...blocks, [permalink]]).join('\n')}\n`

/** The lines of {@link textForm} without an address at the end. */
export const textLines = (blocks: string[][]): string[] =>
  blocks
    .filter((block) => block.length > 0)
    .flatMap((block, at) => (at > 0 ? ['', ...block] : block))
    .flatMap((line) => breakLine(line.trimEnd()))
    .map(guardLine)

function breakLine(line: string): string[] {
  if (line.length <= mostColumns) return [line]
  return loneAddress.test(line) ? [line.trimStart()] : cut(line, mostColumns).map((part) => part.trimEnd())
}

function guardLine(line: string, index: number): string {
  const isTaken = /^(>|From |\.$)/.test(line) || (index === 0 && /^[!-9;-~]+:/.test(line))
  return isTaken ? ` ${line}` : line
}
