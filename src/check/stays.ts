import { finding, listText, type Rule } from './rule.ts'

/** A mark that says what stays names an input. */
export const stays: Rule = function* ({ matrix, places }) {
  const inputs = matrix.inputs.map(({ id }) => id)
  for (const [index, { marks }] of matrix.verdicts.entries())
    for (const [at, mark] of marks.entries())
      if (mark.stays !== undefined && !inputs.includes(mark.stays))
        yield finding(
          places.at('matrix.yaml', 'verdicts', index, 'marks', at, 'stays'),
          `unknown input \`${mark.stays}\``,
          listText(inputs),
        )
}
