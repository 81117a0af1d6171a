import type { Matrix, Verified } from '../../model/matrix.ts'
import { type RunStatus, runStatuses } from '../../model/verified-file.ts'

/** The releases at which runs show the same, in their order. */
export interface StatusGroup {
  status: RunStatus
  releases: string[]
}

/** What runs show of a row or, with a verdict, of a cell of it, at each release that has a record of it. */
export function statusGroups({ verified }: Pick<Matrix, 'verified'>, row: string, verdict?: string): StatusGroup[] {
  const found = verified.flatMap((record) => {
    const status = statusIn(record, row, verdict)
    return status === undefined ? [] : [{ status, release: record.release }]
  })
  return runStatuses.flatMap((status) => {
    const releases = found.filter((one) => one.status === status).map(({ release }) => release)
    return releases.length > 0 ? [{ status, releases }] : []
  })
}

/** What runs show, in words, as in `confirmed on v7.2.13, v7.3; not run on v6.12`; empty where no release has a record. */
export const statusText = (groups: readonly StatusGroup[]): string =>
  groups.map(({ status, releases }) => `${status} on ${releases.join(', ')}`).join('; ')

function statusIn({ rows }: Verified, row: string, verdict: string | undefined): RunStatus | undefined {
  const found = rows.find(({ id }) => id === row)
  if (verdict === undefined || found === undefined) return found?.status
  return Object.hasOwn(found.verdicts, verdict) ? found.verdicts[verdict] : undefined
}
