import type { Input, Verdict } from '../model/matrix.ts'

/** Columns next to each other with one heading above theirs, or a column without one. */
interface HeadSpan {
  under: string | undefined
  columns: (Input | Verdict)[]
}

/** Columns by the heading above theirs. */
export const headSpans = (columns: readonly (Input | Verdict)[]): HeadSpan[] =>
  columns.reduce<HeadSpan[]>((spans, column) => {
    const last = spans.at(-1)
    if (last && column.under !== undefined && last.under === column.under) last.columns.push(column)
    else spans.push({ under: column.under, columns: [column] })
    return spans
  }, [])
