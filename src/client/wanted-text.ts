import type { Wanted } from './row-filter.ts'

/** What a reader asked for in words, as in `door open or shut, words key turns`; `columns` are those that there are. */
export const wantedText = ({ columns: wanted, words }: Wanted, columns: { id: string; label: string }[]): string =>
  [
    ...columns.flatMap(({ id, label }) => {
      const values = wanted.get(id)
      return values ? [`${label} ${values.join(' or ')}`] : []
    }),
    ...(words.length > 0 ? [`words ${words.join(' ')}`] : []),
  ].join(', ')
