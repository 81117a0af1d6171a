import type { Citing, Report, ReportedSymbol } from './report.ts'
import type { Status } from './verify.ts'

/** A report for a person: each symbol that is not ok on a line, what to look at again, then the counts. */
export function verificationText(report: Report): string {
  const { tree, revision, release, symbols, skipped } = report
  const wrong = symbols.filter(({ status }) => status !== 'ok')
  const width = Math.max(0, ...wrong.map((one) => label(one).length))
  const lines = wrong.map((one) => `${one.status.padEnd(7)}  ${label(one).padEnd(width)}  ${fate(one)}`)
  const again = (['rows', 'notes', 'flows'] as const).flatMap((kind) => {
    const ids = report.again[kind]
    return ids.length > 0 ? [`  ${kind.padEnd(5)}  ${ids.join(' ')}`] : []
  })
  const counts = (['ok', 'moved', 'changed', 'gone'] satisfies Status[])
    .map((status) => [status, symbols.filter((one) => one.status === status).length] as const)
    .filter(([status, count]) => count > 0 || status === 'ok')
    .map(([status, count]) => `${count} ${status}`)
  return [
    `${tree} is ${revision}, compared with the pins of ${release}`,
    ...(lines.length > 0 ? ['', ...lines] : []),
    ...(again.length > 0 ? ['', 'look again at', ...again] : []),
    '',
    `${symbols.length} symbols: ${counts.join(', ')}`,
    ...skippedLines(release, skipped),
    '',
  ].join('\n')
}

const label = ({ symbol, kind }: ReportedSymbol): string =>
  ({ function: `${symbol}()`, macro: symbol, op: `.${symbol}`, event: symbol })[kind]

function fate(one: ReportedSymbol): string {
  const there = `${one.now}:${one.line}`
  const what =
    one.status === 'gone'
      ? `${one.file}${one.fileMissing ? ', a file that is not in this tree' : ''}${newNames(one)}`
      : one.now === one.file
        ? there
        : `${one.file} -> ${there}`
  const cited = citing(one)
  return cited === '' ? what : `${what}; ${cited}`
}

function newNames({ names }: ReportedSymbol): string {
  const there = names.filter(({ file }) => file !== null)
  if (there.length > 0) return `; now ${there.map(({ name, file, line }) => `${name} ${file}:${line}`).join(', ')}`
  return names.length > 0 ? `; its other names are not there either: ${names.map(({ name }) => name).join(', ')}` : ''
}

const citing = (one: Citing): string =>
  (['rows', 'notes', 'flows'] as const)
    .filter((kind) => one[kind].length > 0)
    .map((kind) => `${kind} ${one[kind].join(' ')}`)
    .join('; ')

function skippedLines(release: string, skipped: Report['skipped']): string[] {
  const line = (what: string, count: number) => (count > 0 ? [`${count} not compared: ${what}`] : [])
  return [
    ...line(
      `pinned in other releases, not in ${release}`,
      skipped.filter(({ releases }) => releases.length > 0).length,
    ),
    ...line('pinned in no release', skipped.filter(({ releases }) => releases.length === 0).length),
  ]
}
