import { finding, listText, type Rule } from './rule.ts'

/** The grid names inputs, one down and another across. */
export const grid: Rule = function* ({ matrix, places }) {
  const { down, across } = matrix.grid ?? {}
  const inputs = matrix.inputs.map(({ id }) => id)
  const place = (key: string) => places.at('matrix.yaml', 'grid', key)
  for (const [key, id] of Object.entries({ down, across }))
    if (id !== undefined && !inputs.includes(id)) yield finding(place(key), `unknown input \`${id}\``, listText(inputs))
  if (across !== undefined && across === down)
    yield finding(place('across'), `input \`${across}\` is \`down\` already`, 'another input', [
      { ...place('down'), message: 'it is here' },
    ])
}
