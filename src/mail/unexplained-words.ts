import { marksBehind } from './cell-marks.ts'
import type { Roles } from './matrix-of-sheet.ts'
import { isSaidOfAll } from './roles.ts'
import { emptyCell, type Sheet } from './sheet.ts'

/** So many words are told, and so many of the legend. */
const mostTold = 4
const mostWords = 6

/** Words that nobody explains. */
const plain = /^(?:y|n|yes|no|true|false|[-–—.*?]|[<>=!]*\s*-?[\d.]+\S*)$/i

/**
 * What of a sheet the message says nothing of, though it could: words of a column of which the legend has others, marks behind cells
 * that have no text, rows that are in none of the groups. In a sentence each, the first few of a kind.
 */
export function unexplainedWords(sheet: Sheet, { wildcards }: Roles): string[] {
  return [...wordsOf(sheet, wildcards), ...marksOf(sheet), ...groupless(sheet)]
}

const first = (told: string[], what: string): string[] =>
  told.length > mostTold ? [...told.slice(0, mostTold), `and ${told.length - mostTold} more ${what}`] : told

function wordsOf({ heads, rows, around }: Sheet, wildcards: Set<string>): string[] {
  const legend = new Map(
    around.legend.filter((entry) => !isSaidOfAll(entry)).map(({ word }) => [word.toLowerCase(), word]),
  )
  // A word may be explained as a part of several, as `P` of `leaf P`.
  const piecesOf = (text: string) => [text, ...text.split(/[\s|,/]+/)].map((piece) => piece.toLowerCase())
  const seen = new Set<string>()
  const told = heads.flatMap(({ text: head }, column) => {
    const cells = rows.map(({ cells, line }) => ({ text: cells[column]?.text ?? '', line }))
    const own = new Set(cells.flatMap(({ text }) => piecesOf(text).flatMap((piece) => legend.get(piece) ?? [])))
    if (own.size === 0) return []
    const unknown = new Map<string, number>()
    for (const { text, line } of cells)
      if (
        text !== emptyCell &&
        !wildcards.has(text) &&
        !plain.test(text) &&
        !piecesOf(text).some((piece) => legend.has(piece))
      )
        unknown.set(text, unknown.get(text) ?? line)
    const has = [...own]
      .slice(0, mostWords)
      .map((word) => `\`${word}\``)
      .join(', ')
    const fresh = [...unknown].filter(([text]) => !seen.has(text))
    for (const [text] of fresh) seen.add(text)
    return fresh.map(
      ([text, line]) => `line ${line}: \`${text}\` in \`${head}\` is not in the legend, which has ${has}`,
    )
  })
  return first(told, 'that are not in the legend')
}

function marksOf({ heads, rows }: Sheet): string[] {
  const told = rows.flatMap(({ cells, line }) =>
    cells.flatMap(({ text }, column) =>
      marksBehind(text)
        .filter((mark) => /^(?:[A-Za-z]\d?|\d{1,2}|[*†‡§]+)$/.test(mark))
        .map(
          (mark) =>
            `line ${line}: no text for the mark \`${mark}\` of \`${text}\` in \`${heads[column]?.text}\`; it stays in the cell`,
        ),
    ),
  )
  return first(told, 'marks without a text')
}

function groupless({ rows, around: { groups } }: Sheet): string[] {
  if (groups.length === 0) return []
  const covered = new Set(groups.flatMap((group) => group.rows))
  const left = rows.filter(({ name }) => !covered.has(name))
  return left.length === 0
    ? []
    : [
        `no group of the message has ${left.length === 1 ? 'row' : 'rows'} ${left
          .slice(0, mostWords)
          .map(({ name }) => `\`${name}\``)
          .join(', ')}`,
      ]
}
