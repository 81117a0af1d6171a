import type { Matrix, Verified } from '../../model/matrix.ts'
import { type RunStatus, runStatuses } from '../../model/verified-file.ts'

/** The releases at which runs show the same, in their order. */
export interface StatusGroup {
  status: RunStatus
  releases: string[]
}

/**
 * What runs show of a row or, with a verdict, of a cell of it, at each release that has a record of it; nothing of a cell of which they
 * show nothing. A release that lacks a context shows a row only in the others, which is said.
 */
export function statusGroups(
  matrix: Pick<Matrix, 'verified' | 'contexts'>,
  row: string,
  verdict?: string,
): StatusGroup[] {
  const found = matrix.verified.flatMap((record) => {
    const status = statusIn(record, row, verdict)
    if (status === undefined || (verdict !== undefined && status === 'not run')) return []
    return [{ status, release: verdict === undefined ? releaseText(matrix, record) : record.release }]
  })
  return runStatuses.flatMap((status) => {
    const releases = found.filter((one) => one.status === status).map(({ release }) => release)
    return releases.length > 0 ? [{ status, releases }] : []
  })
}

/** What runs show, in words, as in `confirmed on v6.12 (glass door only), v7.2.13; questioned on v7.3`; empty where no release has a record. */
export const statusText = (groups: readonly StatusGroup[]): string =>
  groups.map(({ status, releases }) => `${status} on ${releases.join(', ')}`).join('; ')

function statusIn({ rows }: Verified, row: string, verdict: string | undefined): RunStatus | undefined {
  const found = rows.find(({ id }) => id === row)
  if (verdict === undefined || found === undefined) return found?.status
  return Object.hasOwn(found.verdicts, verdict) ? found.verdicts[verdict] : undefined
}

function releaseText({ contexts = [] }: Pick<Matrix, 'contexts'>, { release, absent }: Verified): string {
  if (absent.length === 0) return release
  const there = contexts.filter(({ id }) => !absent.includes(id)).map(({ label }) => label)
  return `${release} (${there.join(', ')} only)`
}
