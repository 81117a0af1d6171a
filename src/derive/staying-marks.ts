import type { Matrix } from '../model/matrix.ts'

/** The marks of the diagram's `to` that are no state but say that the state stays what it was in `from`. */
export function stayingMarks({
  diagram,
  inputs,
  verdicts,
}: Pick<Matrix, 'diagram' | 'inputs' | 'verdicts'>): Set<string> {
  const isInput = inputs.some(({ id }) => id === diagram?.to)
  const marks = isInput ? [] : (verdicts.find(({ id }) => id === diagram?.to)?.marks ?? [])
  return new Set(marks.filter(({ stays }) => stays !== undefined && stays === diagram?.from).map(({ id }) => id))
}
