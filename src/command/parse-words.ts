import { type ParseArgsConfig, parseArgs } from 'node:util'

/** A word that a verb does not take; the message says which, and what is allowed is the verb's usage. */
export class WrongWord extends Error {}

/**
 * The options and further words of a verb, as `parseArgs` gives them. Throws {@link WrongWord} for the first word that the verb
 * does not take: an option that it does not have, one without its value or with a value too many, or a word where none may stand.
 */
export function parseWords<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  const { args = [], options = {} } = config
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true })
  for (const token of tokens) {
    if (token.kind === 'positional' && !config.allowPositionals)
      throw new WrongWord(`unexpected word \`${token.value}\``)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (option === undefined) throw new WrongWord(`unknown option \`${rawName}\``)
    // An option behind it is no value; whoever means it as one writes `--old=--json`.
    const isMissing = value === undefined || (!inlineValue && value.length > 1 && value.startsWith('-'))
    if (option.type === 'string' && isMissing) throw new WrongWord(`option \`--${name}\` needs a value`)
    if (option.type === 'boolean' && value !== undefined) throw new WrongWord(`option \`--${name}\` takes no value`)
  }
  return parseArgs(config)
}
