import { Document, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml'
import { z } from 'zod'
import { fieldOf, inForm, isPlainText, isShort, type JsonSchema, schemaFor } from './written-form.ts'

/** The width of lines, where a text can be broken. */
const width = 120

type Node = Scalar | YAMLMap | YAMLSeq

/** Lists as `[a, b]` and mappings as `{ a: b }`, which are one setting of the library. */
class TightSeq extends YAMLSeq {
  override toString(...[ctx, ...rest]: Parameters<YAMLSeq['toString']>): string {
    return super.toString(ctx && { ...ctx, flowCollectionPadding: '' }, ...rest)
  }
}
class SpacedMap extends YAMLMap {
  override toString(...[ctx, ...rest]: Parameters<YAMLMap['toString']>): string {
    return super.toString(ctx && { ...ctx, flowCollectionPadding: ' ' }, ...rest)
  }
}

/**
 * Gives the YAML text of a value that a schema takes, as a person writes it: keys in the order of the schema, what is so anyway
 * left out, short lists and mappings on one line, long texts folded, no quotes but where what is read would be another.
 */
export function yamlWriter(schema: z.ZodType): (value: unknown) => string {
  const form = formOf(schema)
  return (value) => textOf(nodeOf(inForm(value, form), form, 0), width)
}

/**
 * Gives the YAML text of one item of the list that a schema takes, without the `- ` in front of it: a line, or several where a
 * text of it has some.
 */
export function itemWriter(schema: z.ZodType<object[]>): (item: object) => string {
  const form = formOf(schema).items ?? {}
  return (item) => {
    const map = mapOf(inForm(item, form) as object, form, 0)
    map.flow = !Object.values(item).some((text) => typeof text === 'string' && text.includes('\n'))
    if (map.flow) visit(map, { Scalar: keepInLine })
    return textOf(map, 0).replace(/\n$/, '')
  }
}

function keepInLine(_: unknown, scalar: Scalar): void {
  if (scalar.type?.startsWith('BLOCK')) scalar.type = 'PLAIN'
}

const forms = new WeakMap<z.ZodType, JsonSchema>()

/** What the schema takes, with what it has for a key that is left out; worked out once, which takes longer than to write a matrix. */
function formOf(schema: z.ZodType): JsonSchema {
  const kept = forms.get(schema)
  if (kept) return kept
  const form = z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod
      if (def.type === 'default') jsonSchema.default = def.defaultValue as never
    },
  }) as JsonSchema
  forms.set(schema, form)
  return form
}

function textOf(node: Node, lineWidth: number): string {
  const document = new Document(undefined, {
    // Whether a text needs quotes is told by `isPlainText`: what reads the files has its own mind of numbers.
    customTags: (tags) => tags.map((tag) => (typeof tag === 'string' ? tag : { ...tag, test: undefined })),
  })
  document.contents = node as never
  return document.toString({
    lineWidth,
    singleQuote: true,
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
    minContentWidth: 0,
  })
}

/** `room` is how many characters a text may have on the line that it begins on. */
function nodeOf(value: unknown, allowed: JsonSchema, depth: number, room = width): Node {
  const schema = schemaFor(value, allowed)
  if (Array.isArray(value)) return seqOf(value, schema.items ?? {}, depth)
  if (typeof value === 'object' && value !== null) return mapOf(value, schema, depth)
  return scalarOf(value, schema, room)
}

function seqOf(items: unknown[], schema: JsonSchema, depth: number): YAMLSeq {
  const seq = new TightSeq()
  seq.items = items.map((item) => nodeOf(item, schema, depth + 1, width - 2 * depth - 2))
  seq.flow = isShort(items, { type: 'array', items: schema })
  // All items of a list look alike.
  if (depth > 0 && items.every((item) => isShort(item, schema)))
    for (const item of seq.items) if (item instanceof YAMLMap) item.flow = true
  return seq
}

function mapOf(value: object, schema: JsonSchema, depth: number): YAMLMap {
  const map = new SpacedMap()
  for (const [key, one] of Object.entries(value)) {
    const form = fieldOf(schema, key)
    const node = nodeOf(one, form, depth + 1, width - 2 * depth - key.length - 2)
    if (depth > 0 && node instanceof YAMLMap && isShort(one, form)) node.flow = true
    map.items.push(new Pair(scalarOf(key, { type: ['string', 'number'] }, width), node))
  }
  return map
}

function scalarOf(value: unknown, schema: JsonSchema, room: number): Scalar {
  const scalar = new Scalar(value)
  if (typeof value !== 'string') return scalar
  const isLong = value.length > room || value.includes('\n')
  if (!isPlainText(value, schema)) scalar.type = 'QUOTE_SINGLE'
  else if (isLong) scalar.type = value.includes('\n') ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED'
  return scalar
}
