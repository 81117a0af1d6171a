import { finding, listText, type Rule } from './rule.ts'
import { whereFindings } from './where-findings.ts'

/** The diagram leads from an input to an input with the same values, or to a verdict; its views name columns and words that exist. */
export const diagram: Rule = function* (loaded) {
  const { matrix, places } = loaded
  if (!matrix.diagram) return
  const { from, to, views } = matrix.diagram
  const place = (...path: (string | number)[]) => places.at('matrix.yaml', 'diagram', ...path)
  const inputs = matrix.inputs.map(({ id }) => id)
  const verdicts = matrix.verdicts.map(({ id }) => id)
  const start = matrix.inputs.find(({ id }) => id === from)
  const end = matrix.inputs.find(({ id }) => id === to)
  if (!start) yield finding(place('from'), `unknown input \`${from}\``, listText(inputs))
  if (!end && !verdicts.includes(to))
    yield finding(place('to'), `unknown input or verdict \`${to}\``, listText([...inputs, ...verdicts]))
  if (start && end) {
    const values = start.values.map(({ id }) => id)
    const others = end.values.map(({ id }) => id)
    if (values.length !== others.length || values.some((id) => !others.includes(id)))
      yield finding(
        place('to'),
        `input \`${to}\` has other values than \`${from}\`: ${listText(others)}`,
        `an input with the values ${listText(values)}, or a verdict`,
      )
  }
  for (const [index, { where }] of views.entries())
    yield* whereFindings(loaded, ['diagram', 'views', index, 'where'], where)
}
