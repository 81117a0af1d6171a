import type { z } from 'zod'
import type { Problem } from '../model/problem.ts'
import { descriptionAt, keysAt } from './schema-at.ts'
import type { YamlSource } from './yaml-source.ts'

type Issue = z.core.$ZodIssue
type Path = (string | number)[]

/** The value as the schema gives it, or one problem of rule `schema` for each thing that it does not accept, in our words. */
export function parseWith<Value>(schema: z.ZodType<Value>, source: YamlSource): { value?: Value; problems: Problem[] } {
  if (source.problems.length > 0) return { problems: source.problems }
  const result = schema.safeParse(source.value, { reportInput: true })
  if (result.success) return { value: dropPrototypes(result.data), problems: [] }
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, source)) }
}

/** Without prototypes, so that a column named `constructor` is there only where it is written. */
function dropPrototypes<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(dropPrototypes)
  return Array.isArray(value) ? value : Object.setPrototypeOf(value, null)
}

function problemsOf(issue: Issue, schema: z.ZodType, source: YamlSource): Problem[] {
  const path = issue.path as Path
  const input = 'input' in issue ? issue.input : undefined
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...source.key([...path, key]),
      rule: 'schema',
      message: `unknown key \`${key}\``,
      allowed: keysAt(schema, path).join(', '),
    }))
  if (issue.code === 'invalid_key')
    return [
      {
        ...source.key(path),
        rule: 'schema',
        message: `\`${path.at(-1)}\` cannot be a key of \`${path.at(-2)}\``,
        allowed: issue.issues[0]?.message ?? 'a word',
      },
    ]
  const keys = path.filter((key) => typeof key === 'string')
  const name = path.length === 0 ? 'the file' : keys.length === 0 ? 'the entry' : `\`${keys.join('.')}\``
  const isMissing = input === undefined && path.length > 0
  const place = isMissing ? source.key(path.slice(0, -1)) : source.at(path)
  const message = isMissing ? `missing ${name}` : `${name} is ${shortText(input)}`
  return [{ ...place, rule: 'schema', message, allowed: expectation(issue, schema, path) }]
}

/** Characters of a value that a message shows. */
const longest = 80

/** A value for a message. */
function shortText(value: unknown): string {
  if (value === undefined || value === null || String(value).trim() === '') return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a mapping' : `\`${String(value).slice(0, longest)}\``
}

/** What the schema wants at a path, in words. */
function expectation(issue: Issue, schema: z.ZodType, path: Path): string {
  const says = descriptionAt(schema, path)
  const kind = kindOf(issue)
  return says && kind ? `${kind}: ${says}` : says || kind || 'a value of another kind'
}

const kinds: Record<string, string> = {
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
  number: 'a whole number without quotes',
  int: 'a whole number',
}
const formats: Record<string, string> = { date: 'a date as in 2026-04-07', url: 'an https address' }

function kindOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && typeof issue.input === 'number')
        return 'text, in quotes where it is all digits'
      return kinds[issue.expected] ?? `a ${issue.expected}`
    case 'invalid_value':
      return issue.values.map(String).join(', ')
    case 'invalid_format':
      // Every pattern of ours comes with its words.
      return formats[issue.format] ?? issue.message
    case 'too_small':
      if (issue.origin === 'string') return 'text that is not empty'
      return issue.origin === 'array' ? 'at least one entry' : `${issue.minimum} or more`
    case 'invalid_union': {
      const isListOk = issue.errors.some((branch) =>
        branch.some((one) => ('expected' in one ? one.expected : 'origin' in one && one.origin) === 'array'),
      )
      return isListOk ? 'a word or a list of words' : 'a word'
    }
    case 'custom':
      return issue.message
    default:
      return undefined
  }
}
