import type { Matrix, Verified } from '../../model/matrix.ts'
import { outcomeLabel, type OutcomeMark } from '../outcomes.ts'

/** The worst that was seen of a row in each derived column that it has runs for, in the order of the columns. */
export const seenOutcomes = (
  { outcomes }: Pick<Matrix, 'outcomes'>,
  row: Verified['rows'][number],
): { label: string; mark: OutcomeMark }[] =>
  (outcomes?.columns ?? []).flatMap((column) => {
    const seen = Object.hasOwn(row.outcomes, column.id) ? row.outcomes[column.id] : undefined
    const mark = outcomes?.order.find(({ id }) => id === seen)
    return mark ? [{ label: outcomeLabel(column), mark }] : []
  })
