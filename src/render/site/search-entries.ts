import { assertionTitle } from '../../derive/assertion-facts.ts'
import { currentRows } from '../../derive/coverage.ts'
import { onceFor } from '../../derive/once-for.ts'
import { proseFields } from '../../derive/prose-fields.ts'
import { rowLine } from '../../derive/row-line.ts'
import { plainProse } from '../../markdown/plain-prose.ts'
import type { Matrix } from '../../model/matrix.ts'
import { symbolTitle } from '../../derive/symbol-title.ts'
import type { Links } from './links.ts'

/** Something that a search can find. */
export interface SearchEntry {
  id: string
  title: string
  /** Where it is, from the address of the matrix on. */
  address: string
  /** All that is said of it, as plain text. */
  text: string
  /** The rows that it is a part of. */
  rows?: string[]
}

/** What a search can find, of one kind. */
export interface SearchKind {
  label: string
  /** What one is called. */
  noun: string
  entries: SearchEntry[]
}

/** Where one page that holds all of a matrix has the entries of a kind: their anchors start with `prefix`. */
export interface SearchPlace {
  label: string
  noun: string
  prefix: string
  /** By the rest of the anchor the rows that the entry is a part of; left out: all anchors that start so, none part of a row. */
  rows?: Record<string, string[]>
}

interface Searched {
  label: string
  /** What its prose belongs to, and what a link to it is to. */
  noun: 'row' | 'note' | 'flow' | 'assertion' | 'symbol' | 'term'
  entries(matrix: Matrix): (Pick<SearchEntry, 'id' | 'title' | 'rows'> & { labels?: string[] })[]
  /** Whether an entry can be part of a row, or is one. */
  isOfRows?: true
}

/** Every kind of thing that is searched, in the order in which results are shown when they are equally good. */
const searched: Searched[] = [
  {
    label: 'Rows',
    noun: 'row',
    entries: (matrix) => matrix.rows.map((row) => ({ id: row.id, title: `${row.id}: ${rowLine(matrix, row)}` })),
    isOfRows: true,
  },
  {
    label: 'Notes',
    noun: 'note',
    // A note is a part of the rows of those that share its explanation, too.
    entries: (matrix) =>
      matrix.notes.map(({ id, title }) => ({
        id,
        title: `${id}: ${plainProse(title)}`,
        rows: currentRows(matrix)
          .filter((row) =>
            matrix.notes.some((note) => (note.id === id || note.shares === id) && row.notes.includes(note.id)),
          )
          .map((row) => row.id),
      })),
    isOfRows: true,
  },
  {
    label: 'Symbols',
    noun: 'symbol',
    entries: ({ symbols }) => symbols.map((symbol) => ({ id: symbol.name, title: symbolTitle(symbol) })),
  },
  {
    label: 'Flows',
    noun: 'flow',
    // Its contexts are told by their labels.
    entries: ({ flows, contexts = [] }) =>
      flows.map((flow) => ({
        ...{ id: flow.id, title: plainProse(flow.title), rows: flow.rows },
        labels: contexts.filter(({ id }) => flow.contexts.includes(id)).map(({ label }) => label),
      })),
    isOfRows: true,
  },
  {
    label: 'Assertions',
    noun: 'assertion',
    entries: (matrix) =>
      matrix.assertions.map((assertion) => ({
        id: assertion.id,
        title: assertionTitle(matrix, assertion),
        rows: assertion.rows,
      })),
    isOfRows: true,
  },
  {
    label: 'Terms',
    noun: 'term',
    entries: ({ glossary }) => glossary.map(({ id, term, also }) => ({ id, title: [term, ...also].join(', ') })),
  },
]

/** What is searched in a matrix, kind by kind: those that it has something of. */
const searchedIn = (matrix: Matrix) =>
  searched.map((kind) => ({ ...kind, entries: kind.entries(matrix) })).filter(({ entries }) => entries.length > 0)

/** All that can be found in a matrix, with addresses that lead on from its own. */
export function searchKinds(matrix: Matrix, links: Links): SearchKind[] {
  const top = links.href({ kind: 'matrix' })
  return searchedIn(matrix).map(({ label, noun, entries }) => ({
    label,
    noun,
    entries: entries.map(({ labels = [], ...entry }) => ({
      ...entry,
      address: links.href({ kind: noun, id: entry.id }).slice(top.length),
      text: [...labels, ...(proseByOwner(matrix).get(ownerKey(noun, entry.id)) ?? [])].join(' · '),
    })),
  }))
}

/** Where all that can be found in a matrix stands on a page that has all of it, and so says it already. */
export const searchPlaces = (matrix: Matrix, links: Links): SearchPlace[] =>
  searchedIn(matrix).map(({ label, noun, entries, isOfRows }) => ({
    label,
    noun,
    prefix: links.href({ kind: noun, id: '' }).slice('#'.length),
    ...(isOfRows && { rows: Object.fromEntries(entries.map(({ id, rows = [] }) => [id, rows])) }),
  }))

const ownerKey = (kind: string, id: string) => `${kind} ${id}`

/** All prose by what it belongs to, as plain text; titles aside, which entries have by themselves. */
const proseByOwner = onceFor((matrix: Matrix): Map<string, string[]> => {
  const texts = new Map<string, string[]>()
  for (const { owner, path, text } of proseFields(matrix)) {
    if (path.at(-1) === 'title') continue
    const key = ownerKey(owner.kind, owner.id)
    texts.set(key, [...(texts.get(key) ?? []), plainProse(text)])
  }
  return texts
})
