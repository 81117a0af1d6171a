/** What is needed of a JSON Schema to write what it allows. */
export interface JsonSchema {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  anyOf?: JsonSchema[]
  default?: unknown
}

/** What takes up more than this is set in lines of its own, as a list or mapping and as a text in one. In characters. */
const shortLine = 100
const shortText = 40

/** Of the alternatives that a schema has the one that a value is of; for a list of one the one without a list, if any. */
export function schemaFor(value: unknown, schema: JsonSchema): JsonSchema {
  const types = (schema.anyOf ?? []).filter((one) => isOf(value, one))
  return types[0] ?? schema
}

function isOf(value: unknown, { type, anyOf }: JsonSchema): boolean {
  if (anyOf) return anyOf.some((one) => isOf(value, one))
  if (Array.isArray(value)) return type === 'array' || (value.length === 1 && isWord({ type }))
  return type !== undefined && [type].flat().includes(typeof value)
}

/**
 * A value as it is written: keys in the order of the schema, without those that say what is so anyway, and a list of one as the one
 * where that is allowed.
 */
export function inForm(value: unknown, allowed: JsonSchema): unknown {
  const schema = schemaFor(value, allowed)
  if (Array.isArray(value))
    return value.length === 1 && schema.type !== 'array'
      ? inForm(value[0], schema)
      : value.map((one) => inForm(one, schema.items ?? {}))
  if (typeof value !== 'object' || value === null) return value
  const rank = (key: string) => (key === 'id' ? -1 : Object.keys(schema.properties ?? {}).indexOf(key))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => one !== undefined && !isUsual(one, fieldOf(schema, key)))
      .sort(([one], [other]) => rank(one) - rank(other))
      .map(([key, one]) => [key, inForm(one, fieldOf(schema, key))]),
  )
}

/** What may stand under a key. */
export const fieldOf = ({ properties = {}, additionalProperties }: JsonSchema, key: string): JsonSchema =>
  (Object.hasOwn(properties, key) ? properties[key] : undefined) ??
  (typeof additionalProperties === 'object' ? additionalProperties : {})

const isUsual = (value: unknown, schema: JsonSchema): boolean =>
  schema.default !== undefined && JSON.stringify(value) === JSON.stringify(schema.default)

/** Whether a number may stand for the text, which then needs no quotes. */
const isWord = ({ type, anyOf = [] }: JsonSchema): boolean =>
  Array.isArray(type) ? type.includes('number') : anyOf.some(isWord)

/** Whether a text without quotes is read as itself where `schema` is what may stand there. */
export const isPlainText = (text: string, schema: JsonSchema): boolean =>
  !isNothing.test(text) && (isWord(schema) || !isOther(text))

const isNothing = /^(?:~|null|Null|NULL)?$/

/** Whether a text is a number or truth value that is spelled as it is printed; any other is read as it is spelled. */
const isOther = (text: string): boolean =>
  text === 'true' || text === 'false' || (text.trim() !== '' && String(Number(text)) === text)

/** Whether a list or mapping is one line: a list of words, a mapping of such lists and of texts that are short. */
export function isShort(value: unknown, allowed: JsonSchema): boolean {
  const schema = schemaFor(value, allowed)
  if (JSON.stringify(value).length > shortLine) return false
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object' && isWord(schema.items ?? schema))
  if (typeof value !== 'object' || value === null) return String(value).length <= shortText && !/\n/.test(String(value))
  return Object.entries(value).every(([key, one]) => isFlat(one) && isShort(one, fieldOf(schema, key)))
}

const isFlat = (value: unknown) => typeof value !== 'object' || Array.isArray(value)
