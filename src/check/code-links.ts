import { filledAddress } from '../derive/filled-address.ts'
import { isAddress } from '../model/address.ts'
import type { Matrix } from '../model/matrix.ts'
import { finding, listText, type Rule } from './rule.ts'

/** For each address of `code` the one placeholder that it has to hold; it may hold `{release}` beside it, save for a commit. */
const placeholders = { file: ['file', 'release'], ident: ['name', 'release'], commit: ['commit'] }

/** Values that show whether an address stays one: plain ones, and ones with all that addresses give a meaning to. */
const samples = ['v1.2', 'g', '41', '../..', ' %/?#[]@:&=+\\^ü']

/**
 * Addresses under `code` hold the placeholder that tells one link from another, and none that is not filled in; filled in, they are
 * addresses.
 */
export const codeLinks: Rule = function* ({ matrix, places }) {
  for (const [key, known] of Object.entries(placeholders)) {
    const text = matrix.code?.[key as keyof typeof placeholders]
    if (text === undefined) continue
    const allowed = listText(known.map((name) => `{${name}}`))
    const found = [...text.matchAll(/\{([^{}]*)\}/g)]
    for (const { 0: placeholder, 1: name = '', index } of found)
      if (!known.includes(name))
        yield finding(
          places.within('matrix.yaml', ['code', key], 1, index + 1),
          `unknown placeholder \`${placeholder}\``,
          allowed,
        )
    if (!found.some(([, name]) => name === known[0]))
      yield finding(places.at('matrix.yaml', 'code', key), `no \`{${known[0]}}\`, so that all links are one`, allowed)
    const wrong = fillings(matrix, known)
      .map((values) => filledAddress(text, values))
      .find((address) => !isAddress(address))
    if (wrong !== undefined)
      yield finding(
        places.at('matrix.yaml', 'code', key),
        `no address once it is filled in: \`${wrong}\``,
        'https, a host, a port of 65535 at most, and percent signs that stand for characters',
      )
  }
}

/** What may stand for the placeholders: the values of the content, and samples. */
function fillings({ code, symbols }: Matrix, names: string[]): Record<string, string>[] {
  const release = code?.release ?? ''
  const own = symbols.flatMap(({ name, file = '', pins, history }) => [
    { release, name, file: pins[release]?.file ?? file },
    ...history.map(({ commit = '' }) => ({ commit })),
  ])
  return [...samples.map((sample) => Object.fromEntries(names.map((name) => [name, sample]))), ...own]
}
