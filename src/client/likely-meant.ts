/**
 * Which of the known addresses someone meant who came to another: those alike but for case, leading zeros, what mails and typists put
 * around an id, and a word such as `row` before it. `path` is percent-encoded, as browsers have it, and addresses are paths below
 * `base`. Of an address that is known itself nothing is said.
 */
export function likelyMeant(path: string, base: string, known: readonly string[]): string[] {
  const wanted = partsOf(path, base)
  if (wanted.length === 0) return []
  const ways = [wanted, wanted.filter((part) => !nouns.has(part)), wanted.map(withoutNoun)].map(keyOf)
  const candidates = known.map((address) => ({ address, key: keyOf(partsOf(address, base)) }))
  const likely = candidates.filter(({ key }) => key !== '' && ways.includes(key)).map(({ address }) => address)
  return likely.includes(path) ? [] : [...new Set(likely)]
}

/** The names in a path, without what cannot be in any. */
function partsOf(path: string, base: string): string[] {
  const below = path.toLowerCase().startsWith(base.toLowerCase()) ? path.slice(base.length) : path
  return decoded(below)
    .split('/')
    .map((part) =>
      part
        .normalize('NFKC')
        .toLowerCase()
        .replace(/\.(html?|txt)$/, '')
        .replace(/[^\p{L}\p{N}_-]+/gu, ''),
    )
    .filter((part) => part !== '')
}

const keyOf = (parts: string[]) => parts.map((part) => part.replace(/(?<!\d)0+(?=\d)/g, '')).join('/')

const nouns = new Set(['row', 'rows', 'note', 'notes'])
const withoutNoun = (part: string) => part.replace(/^(row|note)s?[-_]?(?=.)/, '')

/** A path as text; as it is where it is not percent-encoded as a whole. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
