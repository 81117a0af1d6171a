import { proseFields } from '../derive/prose-fields.ts'
import { proseProblems } from '../markdown/prose-problems.ts'
import { finding, type Rule } from './rule.ts'

/** Prose keeps to paragraphs, emphasis, code, lists and links to other sites; what else Markdown has is a problem. */
export const prose: Rule = function* ({ matrix, places }) {
  for (const { file, path, text } of proseFields(matrix))
    for (const { line, column, message, allowed } of proseProblems(text, !hasBlocks(file, path)))
      yield finding(places.within(file, path, line, column), message, allowed)
}

/** Explanations may hold lists; everything else is set into a line, a heading or a cell. */
const hasBlocks = (file: string, path: (string | number)[]): boolean =>
  path.length === 0 || (file === 'flows.yaml' && path.at(-1) === 'text')
