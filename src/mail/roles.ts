import { coverageOf, isDecidable } from '../derive/coverage.ts'
import type { Matrix } from '../model/matrix.ts'
import { matrixOfSheet, type Roles } from './matrix-of-sheet.ts'
import { emptyCell, type Sheet } from './sheet.ts'

/** What a person says of the columns: the headings of the inputs, and what stands for every value. */
export interface Told {
  inputs?: string[]
  any?: string[]
}

/** The roles of columns, and why they are so, in a sentence each. */
export interface Chosen {
  roles: Roles
  why: string[]
}

/** A heading that is none of the table. */
export class NoColumn extends RangeError {
  readonly allowed: string[]
  constructor(heading: string, allowed: string[]) {
    super(`no column \`${heading}\``)
    this.allowed = allowed
  }
}

/** What often stands for every value, and what does so at times. */
const usual = /^(x|\*|any|either|both|all|don'?t care|whatever)$/i
const possible = /^(-|–|—|n\/a|\.|_)$/i
const saidOf = /\b(any|either|both|all|whatever|yes or no|don'?t care|not applicable|irrelevant)\b/i
const saidAtOnce =
  /^\W*(?:means?\s+|stands for\s+|is\s+|can be\s+)?(?:any|either|both|all|whatever|yes or no|don'?t care|not applicable|irrelevant)\b/i

/** Whether a legend says of a word that it stands for every value: at once, or in a few words, or of one that often does. */
export const isSaidOfAll = ({ word, text }: { word: string; text: string }): boolean =>
  saidOf.test(text) &&
  (saidAtOnce.test(text) || text.split(/\s+/).length <= 4 || usual.test(word) || possible.test(word))

/**
 * Which columns of a sheet are inputs. Their combinations tell the rows apart: the fewest columns from the left do that leave no two
 * rows the same, those that have a row for every combination first. A text stands for every value where the message says so, or where
 * the rows tell it. Throws {@link NoColumn} for a heading that a person has named and there is not.
 */
export function rolesOf(sheet: Sheet, told: Told): Chosen {
  const columns = sheet.heads.map((_, at) => at)
  const labels = sheet.heads.map(({ text }) => text)
  const named = told.inputs?.map((heading) => {
    const at = labels.findIndex((label) => label.toLowerCase() === heading.toLowerCase())
    if (at < 0) throw new NoColumn(heading, labels)
    return at
  })
  // Where rows may share combinations these do not tell which columns are inputs.
  const mayOverlap = sheet.hit === 'first' || sheet.hit === 'any'
  const lengths = named
    ? [named]
    : sheet.given
      ? [columns.slice(0, sheet.given)]
      : columns
          .slice(1)
          .map((end) => columns.slice(0, end))
          .slice(mayOverlap ? -1 : 0)
  const tried = lengths.flatMap((inputs) =>
    wildcardSets(sheet, inputs, told).map((wildcards) => ({
      inputs,
      wildcards,
      ...scoreOf(sheet, { inputs, wildcards }),
    })),
  )
  const byFew = (one: (typeof tried)[number], other: (typeof tried)[number]) =>
    one.overlaps - other.overlaps || one.gaps - other.gaps
  const sound = tried.filter(({ overlaps }) => overlaps === 0)
  const chosen =
    sound.find(({ gaps }) => gaps === 0) ?? (sound.length > 0 ? firstBest(sound) : tried.toSorted(byFew)[0])
  if (!chosen) throw new NoColumn('', labels)
  const inputs = chosen.inputs.map((at) => `\`${labels[at]}\``).join(', ')
  const how = named
    ? 'as was said'
    : sheet.given
      ? 'the columns before the double line'
      : mayOverlap
        ? 'all columns but the last, as rows may share combinations'
        : chosen.overlaps > 0
          ? 'those that tell the most rows apart; some share combinations'
          : `the first columns whose combinations tell the rows apart${chosen.gaps === 0 ? '; every one has a row' : ''}`
  const wildcards = [...chosen.wildcards].map((one) => `\`${one}\``).join(', ')
  return {
    roles: { inputs: chosen.inputs, wildcards: chosen.wildcards },
    why: [
      `inputs: ${inputs} (${how})`,
      ...(wildcards === ''
        ? []
        : [`for every value: ${wildcards} (${told.any ? 'as was said' : 'as the message says, or the rows tell'})`]),
    ],
  }
}

/** Of the fewest columns that do, the wildcards that leave the fewest gaps. */
function firstBest<One extends { inputs: number[]; gaps: number }>(sound: One[]): One | undefined {
  const [first] = sound
  return sound
    .filter(({ inputs }) => inputs.length === first?.inputs.length)
    .toSorted((one, other) => one.gaps - other.gaps)[0]
}

/** What may stand for every value in these columns, each set that is worth trying; the likeliest first. */
function wildcardSets({ rows, around }: Sheet, inputs: number[], told: Told): Set<string>[] {
  if (told.any) return [new Set(told.any)]
  const texts = new Set(rows.flatMap(({ cells }) => inputs.flatMap((at) => cells[at]?.text ?? [])))
  const isSaid = (text: string) =>
    around.legend.some((entry) => entry.word.toLowerCase() === text.toLowerCase() && isSaidOfAll(entry))
  const sure = [...texts].filter(isSaid)
  const likely = [...texts]
    .filter((text) => !isSaid(text) && (usual.test(text) || possible.test(text) || text === emptyCell))
    .slice(0, 4)
  const sets = Array.from({ length: 2 ** likely.length }, (_, bits) => likely.filter((_, at) => (bits >> at) & 1))
  const rank = (set: string[]) =>
    set.filter((text) => usual.test(text)).length * 10 - set.filter((text) => !usual.test(text)).length
  return sets.toSorted((one, other) => rank(other) - rank(one)).map((set) => new Set([...sure, ...set]))
}

/** How many gaps and overlaps there are with these roles; what cannot be decided is worse than any. */
function scoreOf(sheet: Sheet, roles: Roles): { gaps: number; overlaps: number } {
  const matrix: Matrix = { ...matrixOfSheet(sheet, roles, 'tried', {}), id: 'tried' }
  // A column of nothing but wildcards has no values.
  if (matrix.inputs.some(({ values }) => values.length === 0) || !isDecidable(matrix))
    return { gaps: Number.MAX_SAFE_INTEGER, overlaps: Number.MAX_SAFE_INTEGER }
  const { gaps, overlaps } = coverageOf(matrix)
  return { gaps: gaps.length, overlaps: (sheet.hit ?? 'unique') === 'unique' ? overlaps.length : 0 }
}
