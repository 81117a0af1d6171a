import type { Citing, Report, ReportedSymbol } from '../../kernel/report.ts'
import { statuses, type Verdict } from '../../kernel/verdict.ts'

/** A report for a person: each symbol that is not ok on a line, what to look at again, then the counts. */
export function verificationText(report: Report): string {
  const { tree, revision, release, symbols, skipped } = report
  const listed = symbols.filter(({ status }) => status !== 'ok')
  const width = Math.max(0, ...listed.map((one) => label(one).length))
  const word = Math.max(0, ...listed.map(({ status }) => status.length))
  const lines = listed.map((one) => `${one.status.padEnd(word)}  ${label(one).padEnd(width)}  ${fate(one)}`)
  const again = (['rows', 'notes', 'flows'] as const).flatMap((kind) => {
    const ids = report.again[kind]
    return ids.length > 0 ? [`  ${kind.padEnd(5)}  ${ids.join(' ')}`] : []
  })
  const counts = statuses
    .map((status) => [status, report.counts[status]] as const)
    .filter(([status, count]) => count > 0 || status === 'ok')
    .map(([status, count]) => `${count} ${status}${status === 'absent' ? ' (not in this tree)' : ''}`)
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
  const cited = citing(one)
  const what = `${place(one)}${conditionsText(one)}${newNames(one)}`
  return cited === '' ? what : `${what}; ${cited}`
}

function place({ status, file, fileMissing, now, line, problem, candidates }: ReportedSymbol): string {
  if (status === 'unreadable') return problem ?? file
  if (status === 'absent') return `${file} is not in this tree`
  const each = candidatesText(candidates)
  if (status === 'gone') {
    const where = fileMissing ? ', a file that is not there either' : line ? `:${line}` : ''
    return `${file}${where}${each && `; defined ${each}`}`
  }
  const there = now === file ? `${now}:${line}` : `${file} -> ${now}:${line}`
  if (status !== 'ambiguous') return there
  return `${there}; defined more than once: ${each}`
}

/** Which conditions are new round a definition, and which are no longer there. */
function conditionsText({ status, conditions, pinnedConditions }: ReportedSymbol): string {
  if (status === 'gone') return conditions.length > 0 ? `; only under ${ifs(conditions)}` : ''
  if (status !== 'changed') return ''
  const added = conditions.filter((condition) => !pinnedConditions.includes(condition))
  const removed = pinnedConditions.filter((condition) => !conditions.includes(condition))
  return [
    ...(added.length > 0 ? [`; now under ${ifs(added)}`] : []),
    ...(removed.length > 0 ? [`; no longer under ${ifs(removed)}`] : []),
  ].join('')
}

const ifs = (conditions: readonly string[]): string =>
  conditions.map((condition) => `\`#if ${condition}\``).join(' and ')

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

/** Where each of several definitions stands, and what tells it from the others where anything does. */
export function candidatesText(candidates: Verdict['candidates']): string {
  const isAlone = (holder: string) => candidates.filter((one) => one.in === holder).length === 1
  return candidates.map((one) => `${isAlone(one.in) ? `in \`${one.in}\` ` : ''}on line ${one.line}`).join(', ')
}
