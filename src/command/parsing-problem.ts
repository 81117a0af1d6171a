import { WrongUse } from './verb.ts'

/** What `util.parseArgs` says, and what we say of the same word. */
const forms: [RegExp, (word: string) => string][] = [
  [/^Unknown option '(.*?)'(?:\. To specify |$)/s, (word) => `unknown option \`${word}\``],
  [/^Unexpected argument '(.*)'\. This command /s, (word) => `unexpected word \`${word}\``],
  [
    /^Option '(?:-\w, )?(--[^ ']+).*?' argument (?:missing|is ambiguous)/s,
    (word) => `option \`${word}\` needs a value`,
  ],
  [/^Option '(?:-\w, )?(--[^ ']+)' does not take /s, (word) => `option \`${word}\` takes no value`],
]

/** What `util.parseArgs` did not accept, in our form; undefined for any other error. */
export function parsingProblem(error: unknown, allowed: string): WrongUse | undefined {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))) return undefined
  for (const [form, message] of forms) {
    const [, word] = form.exec(error.message) ?? []
    if (word !== undefined) return new WrongUse(`${message(word)}\n  allowed: ${allowed}`)
  }
  return new WrongUse(`${error.message}\n  allowed: ${allowed}`)
}
