import type { Matrix } from '../../model/matrix.ts'
import type { TextContext } from './text-form.ts'

type Text<Entry> = (matrix: Matrix, entry: Entry, context: TextContext) => string

/** A text form that is made once for each entry and address: it stands on a page, in a file of its own and in the offline copy. */
export function keptText<Entry extends { id: string }>(textOf: Text<Entry>): Text<Entry> {
  const kept = new WeakMap<Entry, { address: string; text: string }>()
  return (matrix, entry, context) => {
    const address = context.permalinkOf(entry.id)
    const known = kept.get(entry)
    if (known?.address === address) return known.text
    const text = textOf(matrix, entry, context)
    kept.set(entry, { address, text })
    return text
  }
}
