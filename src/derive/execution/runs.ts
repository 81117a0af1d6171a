import type { ExecutionFile, Pattern } from '../../model/execution-file.ts'
import { isAmong, type Run } from './pattern.ts'

type Plan = Pick<ExecutionFile, 'fields' | 'runs' | 'never'>

/** The word that stands for all values of a field. */
const any = 'any'

/** Every run of a plan, once, in the order of its patterns and fields. */
export function runsOf(plan: Plan): Run[] {
  const runs = new Map<string, Run>()
  for (const pattern of plan.runs)
    for (const run of combinations(plan, pattern)) {
      const line = runLine(plan, run)
      if (!runs.has(line)) runs.set(line, run)
    }
  return [...runs.values()]
}

/** All combinations of the words of a pattern but those that cannot be, which are left out as soon as the fields tell. */
function combinations({ fields, never }: Plan, pattern: Pattern): Run[] {
  const ids = fields.map(({ id }) => id)
  const lastField = (rule: Pattern) => Math.max(...Object.keys(rule).map((id) => ids.indexOf(id)))
  return fields.reduce<Run[]>(
    (begun, { id, values, default: usual }, at) => {
      const rules = never.filter((rule) => lastField(rule) === at)
      const wanted = pattern[id] ?? (usual === undefined ? [] : [usual])
      const words = wanted.includes(any) ? values : wanted
      return begun.flatMap((run) =>
        words.map((word) => ({ ...run, [id]: word })).filter((longer) => !isAmong(longer, rules)),
      )
    },
    [{}],
  )
}

/** A run as one line, as in `page=mirror lock=shared`; a field that is as usual is left out. */
export const runLine = ({ fields }: Pick<Plan, 'fields'>, run: Run): string =>
  fields
    .filter(({ id, default: usual }) => run[id] !== usual)
    .map(({ id }) => `${id}=${run[id]}`)
    .join(' ')

/** The run that a line asks for. Throws a RangeError that says what is wrong with it and what is allowed. */
export function runOf({ fields }: Pick<Plan, 'fields'>, line: string): Run {
  const said = new Map<string, string>()
  for (const part of line.split(/\s+/).filter(Boolean)) {
    const [, id = '', word = ''] = /^([^=]*)=?(.*)$/.exec(part) ?? []
    const field = fields.find((one) => one.id === id)
    if (!field) throw new RangeError(`unknown field \`${id}\`\n  allowed: ${fields.map((one) => one.id).join(', ')}`)
    if (said.has(id)) throw new RangeError(`\`${id}\` is said twice\n  allowed: each field once`)
    if (!field.values.includes(word))
      throw new RangeError(`unknown word \`${word}\` for \`${id}\`\n  allowed: ${field.values.join(', ')}`)
    said.set(id, word)
  }
  return Object.fromEntries(
    fields.map(({ id, values, default: usual }) => {
      const word = said.get(id) ?? usual
      if (word === undefined) throw new RangeError(`\`${id}\` is missing\n  allowed: ${id}=${values.join('|')}`)
      return [id, word]
    }),
  )
}
