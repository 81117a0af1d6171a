import { proseFields } from '../derive/prose-fields.ts'
import { proseProblems } from '../markdown/prose-problems.ts'
import { finding, type Rule } from './rule.ts'

/** Prose keeps to paragraphs, emphasis, code, lists, tables and links to other sites; what else Markdown has is a problem. */
export const prose: Rule = function* ({ matrix, places }) {
  for (const { file, path, text, form } of proseFields(matrix))
    for (const { line, column, message, allowed } of proseProblems(text, form))
      yield finding(places.within(file, path, line, column), message, allowed)
}
