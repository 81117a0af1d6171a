import type { Loaded } from '../load/loaded.ts'
import { lockModes, entryKinds } from '../model/entry-kinds.ts'
import { type Finding, finding, listText, type Rule } from './rule.ts'

/** Where `decode` leads from what is in a trace to inputs, these exist, are three, and each kind and lock mode has a value of its input. */
export const decode: Rule = function* (loaded) {
  const { matrix, places } = loaded
  if (!matrix.decode) return
  const { before, after, lock } = matrix.decode
  const parts = [
    { key: 'before', input: before.input, values: before.kinds, of: 'kinds', words: entryKinds },
    { key: 'after', input: after.input, values: after.kinds, of: 'kinds', words: entryKinds },
    { key: 'lock', input: lock.input, values: lock.modes, of: 'modes', words: lockModes },
  ]
  for (const [index, part] of parts.entries()) {
    yield* partFindings(loaded, part)
    const same = parts.slice(0, index).find(({ input }) => input === part.input)
    if (same)
      yield finding(
        places.at('matrix.yaml', 'decode', part.key, 'input'),
        `input \`${part.input}\` is given by \`${same.key}\` already`,
        'another input',
        [{ ...places.at('matrix.yaml', 'decode', same.key, 'input'), message: 'the first is here' }],
      )
  }
}

interface Part {
  key: string
  input: string
  values: Record<string, string>
  /** The key that `values` stand below, and the words that they are for. */
  of: string
  words: readonly string[]
}

function* partFindings({ matrix, places }: Loaded, { key, input, values, of, words }: Part): Iterable<Finding> {
  const found = matrix.inputs.find(({ id }) => id === input)
  if (!found)
    yield finding(
      places.at('matrix.yaml', 'decode', key, 'input'),
      `unknown input \`${input}\``,
      listText(matrix.inputs.map(({ id }) => id)),
    )
  const allowed = found?.values.map(({ id }) => id)
  for (const [word, value] of Object.entries(values)) {
    if (!words.includes(word))
      yield finding(
        places.key('matrix.yaml', 'decode', key, of, word),
        `unknown \`${word}\` in \`${of}\``,
        listText([...words]),
      )
    if (allowed && !allowed.includes(value))
      yield finding(
        places.at('matrix.yaml', 'decode', key, of, word),
        `unknown value \`${value}\` for input \`${input}\``,
        listText(allowed),
      )
  }
  const missing = words.filter((word) => !Object.hasOwn(values, word))
  if (missing.length > 0)
    yield finding(
      places.key('matrix.yaml', 'decode', key, of),
      `no value for ${missing.map((word) => `\`${word}\``).join(', ')}`,
      `one for each of ${listText([...words])}`,
    )
}
