import type { Answer } from '../derive/answers.ts'
import type { FilterColumn } from './filter-fields.ts'
import type { Wanted } from './row-filter.ts'

/** How many rows are shown, as in `5 of 14 rows, 2 left open`; empty where none is. */
export function countText(answers: Answer[], isAll: boolean): string {
  if (isAll) return `${answers.length} rows`
  const count = (wanted: Answer) => answers.filter((answer) => answer === wanted).length
  const [yes, open] = [count('yes'), count('open')]
  if (yes + open === 0) return ''
  return `${yes} of ${answers.length} rows${open > 0 ? `, ${open} left open` : ''}`
}

/** What the rows have in common that leave open what was asked, as in `opens: X, left open`. */
export const openText = ({ columns: wanted }: Wanted, columns: FilterColumn[]): string =>
  columns
    .flatMap(({ id, label, open = [] }) => {
      const asked = wanted.get(id)
      const others = open.filter((mark) => !asked?.includes(mark.id))
      return asked && others.length > 0 ? [`${label}: ${others.map((mark) => mark.label).join(' or ')}`] : []
    })
    .join('; ')
