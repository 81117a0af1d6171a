import type { ExecutionFile } from '../../model/execution-file.ts'

/** The words of a field of a run on one line, the one that is usual marked, as in `won (usual), lost`. */
export const fieldWords = ({ values, default: usual }: ExecutionFile['fields'][number]): string =>
  values.map((value) => (value === usual ? `${value} (usual)` : value)).join(', ')
