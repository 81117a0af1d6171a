import { checkContent } from '../../check/check-content.ts'
import { coverageOf, isDecidable } from '../../derive/coverage.ts'
import { contentSetting } from '../../load/environment.ts'
import type { Loaded } from '../../load/loaded.ts'
import { coverageText } from '../../derive/coverage-text.ts'
import { visible } from '../../render/report/visible.ts'
import { contentOption, contentUsage, takeContent } from '../content-option.ts'
import { parseWords } from '../parse-words.ts'
import { root } from '../root.ts'
import { Problems, type Verb } from '../verb.ts'

export default {
  usage: `usage: scenarios check [--content DIR] [--json]

Reads every matrix and reports all problems as path:line:column, sorted. Exit code 1 if there is any.

${contentUsage(18)}
  --json          one object: {problems: [{path, line, column, rule, message, allowed}], counts}
`,
  async run(words) {
    const { values } = parseWords({ args: words, options: { ...contentOption, json: { type: 'boolean' } } })
    takeContent(values)
    const { matrices, problems } = checkContent(root, contentSetting())
    if (values.json)
      process.stdout.write(`${jsonText({ problems, counts: Object.fromEntries(matrices.map(countsOf)) })}\n`)
    else if (problems.length === 0)
      process.stdout.write(matrices.map(({ matrix }) => `${matrix.id}: ${coverageText(coverageOf(matrix))}\n`).join(''))
    else throw new Problems(problems)
    return problems.length === 0 ? 0 : 1
  },
} satisfies Verb

/** JSON that cannot drive a terminal; what it says is the same. */
const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/[^\n -~]/gu, (character) =>
    visible(character) === character
      ? character
      : character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )

function countsOf({ matrix }: Loaded): [string, object] {
  const { rows, notes, symbols, flows, claims } = matrix
  const counted = {
    rows: rows.length,
    notes: notes.length,
    symbols: symbols.length,
    flows: flows.length,
    claims: claims.length,
  }
  if (!isDecidable(matrix)) return [matrix.id, counted]
  const coverage = coverageOf(matrix)
  return [
    matrix.id,
    { ...counted, combinations: coverage.combinations, gaps: coverage.gaps.length, overlaps: coverage.overlaps.length },
  ]
}
