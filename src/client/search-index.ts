import MiniSearch, { type QueryCombination, type SearchResult } from 'minisearch'
import type { SearchEntry, SearchKind } from '../render/site/search-entries.ts'
import { type ExcerptPart, excerpt } from './excerpt.ts'
import { wholeWords, wordParts } from './search-words.ts'

/** Something found, and where in it. */
export interface Hit {
  address: string
  title: ExcerptPart[]
  excerpt: ExcerptPart[]
}

/** What was found of one kind, the best first. */
export interface HitGroup {
  label: string
  hits: Hit[]
}

/** Most hits in all, and of one kind as long as there are others. */
const most = 12
const mostOfKind = 5

/**
 * A search over entries: what has all words, or words that start so, the best first. Identifiers are found whole and by their parts.
 * What is called exactly so comes before all else, also behind a `g`. Where nothing has the words, what has similar ones is found.
 */
export function searchIndex(kinds: SearchKind[]): (query: string) => HitGroup[] {
  const entries = kinds.flatMap(({ entries }, kind) => entries.map((entry) => ({ entry, kind })))
  const index = new MiniSearch<{ number: number; title: string; text: string }>({
    idField: 'number',
    fields: ['title', 'text'],
    tokenize: (text) => [...new Set([...wholeWords(text), ...wordParts(text)])],
    processTerm: (term) => term,
    searchOptions: { boost: { title: 4 }, prefix: true },
  })
  index.addAll(entries.map(({ entry: { title, text } }, number) => ({ number, title, text })))

  const matches = (query: string): SearchResult[] => {
    const asGiven: QueryCombination = { queries: [query], combineWith: 'AND', tokenize: wholeWords }
    const inParts: QueryCombination = { queries: [query], combineWith: 'AND', tokenize: wordParts }
    const found = index.search({ combineWith: 'OR', queries: [asGiven, inParts] })
    return found.length > 0 ? found : index.search({ ...inParts, fuzzy: 0.25, prefix: false })
  }

  return (query) => {
    const name = query.trim().replace(/^g\s+(?=\S)/i, '')
    const exact = entries.flatMap(({ entry }, number) => (isCalled(entry, name) ? [number] : []))
    const words = new Map(matches(exact.length > 0 ? name : query).map(({ id, terms }) => [Number(id), terms]))
    const ranked = [...new Set([...exact, ...words.keys()])]
    const mixed = [...new Set([...firstOfEach(ranked, (number) => entries[number]?.kind), ...ranked])]
    const kept = new Set(mixed.slice(0, most))
    const groups = Map.groupBy(
      ranked.filter((number) => kept.has(number)),
      (number) => entries[number]?.kind ?? 0,
    )
    return [...groups].map(([kind, numbers]) => ({
      label: kinds[kind]?.label ?? '',
      hits: numbers.flatMap((number) => {
        const entry = entries[number]?.entry
        if (!entry) return []
        const found = words.get(number) ?? []
        const { address, title, text } = entry
        return [{ address, title: excerpt(title, found, title.length), excerpt: excerpt(text, found) }]
      }),
    }))
  }
}

function isCalled({ id, title }: SearchEntry, name: string): boolean {
  const plain = name.replace(/\(\)$/, '').toLowerCase()
  return plain !== '' && [id, title].some((own) => own.toLowerCase() === plain)
}

/** Each number, as long as there were not too many of its kind before. */
function firstOfEach(numbers: number[], kindOf: (number: number) => number | undefined): number[] {
  const seen = new Map<number | undefined, number>()
  return numbers.filter((number) => {
    const count = (seen.get(kindOf(number)) ?? 0) + 1
    seen.set(kindOf(number), count)
    return count <= mostOfKind
  })
}
