import type { Matrix, Verified } from '../../model/matrix.ts'
import { counted, countText } from '../count-text.ts'

/** One thing that is recorded of running a release, in words. */
export interface ReleaseFact {
  label: string
  lines: string[]
}

/** What is recorded of running a release, beside what it shows: the same facts in the same order for each. */
export function releaseFacts({ contexts = [] }: Pick<Matrix, 'contexts'>, record: Verified): ReleaseFact[] {
  const { tree, date, revision, compiler, taken, runs, absent, model, reached } = record
  const lacks = contexts.filter(({ id }) => absent.includes(id)).map(({ label }) => label)
  return [
    { label: 'tree', lines: [tree] },
    { label: 'run on', lines: [date] },
    { label: 'revision of the matrix', lines: [String(revision)] },
    { label: 'compiler', lines: [compiler] },
    {
      label: 'taken from the tree',
      lines: [`${counted(taken.functions, 'function')}, ${counted(taken.items, 'definition')} in all`],
    },
    { label: 'runs', lines: [countText(runs)] },
    { label: 'contexts that it lacks', lines: lacks },
    {
      label: 'same outcome as the model code',
      lines: model ? [`${countText(model.same)} of ${countText(model.same + model.differing)} runs (${model.id})`] : [],
    },
    { label: 'lines reached', lines: reached.map(reachedText) },
  ]
}

function reachedText({ file, lines, never }: Verified['reached'][number]): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const reached = `${countText(lines - never.length)} of ${countText(lines)} lines of ${name}`
  return never.length === 0 ? reached : `${reached}; never: ${rangesText(never)}`
}

/** Numbers in order as text; three or more that follow one another as a range, as in `3, 7-9`. */
function rangesText(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
    .flatMap(([from, to]) => (to - from > 1 ? `${from}-${to}` : from === to ? `${from}` : [`${from}`, `${to}`]))
    .join(', ')
}
