import { finding, listed, type Rule } from './rule.ts'

/** For each address of `code` the one placeholder that it has to hold; it may hold `{release}` beside it, save for a commit. */
const placeholders = { file: ['file', 'release'], ident: ['name', 'release'], commit: ['commit'] }

/** Addresses under `code` hold the placeholder that tells one link from another, and none that is not filled in. */
export const codeLinks: Rule = function* ({ matrix, places }) {
  for (const [key, known] of Object.entries(placeholders)) {
    const text = matrix.code?.[key as keyof typeof placeholders]
    if (text === undefined) continue
    const allowed = listed(known.map((name) => `{${name}}`))
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
  }
}
