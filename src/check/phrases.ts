import { finding, listText, type Rule } from './rule.ts'

/** The placeholders in `phrases` are columns; `{condition}` stands in the phrase of a mark exactly where it has one. */
export const phrases: Rule = function* ({ matrix, places }) {
  const columns = [...matrix.inputs, ...matrix.verdicts].map(({ id }) => id)
  for (const [key, text] of Object.entries(matrix.phrases ?? {}))
    for (const [placeholder, name = ''] of text.matchAll(/\{([^{}]*)\}/g))
      if (!columns.includes(name))
        yield finding(
          places.at('matrix.yaml', 'phrases', key),
          `unknown column in \`${placeholder}\``,
          listText(columns),
        )
  for (const [index, { marks }] of matrix.verdicts.entries())
    for (const [position, { phrase, condition }] of marks.entries())
      if (phrase !== undefined && phrase.includes('{condition}') !== (condition ?? false))
        yield finding(
          places.at('matrix.yaml', 'verdicts', index, 'marks', position, 'phrase'),
          condition ? 'the condition has no place in the phrase' : 'a mark without a condition has no `{condition}`',
          condition ? 'a phrase with `{condition}`' : '`condition: true`, or a phrase without it',
        )
}
