import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { prosePaths, textsAt } from '../../src/derive/prose-paths.ts'
import { line, text } from '../../src/model/prose.ts'

const found = (schema: z.ZodType, value: unknown) =>
  prosePaths(schema).flatMap(({ path }) =>
    [...textsAt(value, path)].map(({ path, text }) => `${path.join('/')}: ${text}`),
  )

describe('prose is found', () => {
  const lines = z.union([line, z.array(line)])
  it.each([
    ['as the one alternative', lines, 'One.', [': One.']],
    ['as the other', lines, ['One.', 'Two.'], ['0: One.', '1: Two.']],
    ['in what may be null', z.strictObject({ by: line.nullable() }), { by: 'One.' }, ['by: One.']],
    ['nowhere in null', z.strictObject({ by: line.nullable() }), { by: null }, []],
    ['nowhere in a text that is none', z.union([text, z.array(text)]), ['One.'], []],
  ])('%s', (_, schema, value, texts) => {
    expect(found(schema, value)).toEqual(texts)
  })

  it('once where alternatives have it at one place', () => {
    const schema = z.union([z.strictObject({ by: line }), z.strictObject({ by: line, at: text })])
    expect(found(schema, { by: 'One.', at: 'x' })).toEqual(['by: One.'])
  })
})

it.each([
  ['tuple', z.tuple([line])],
  ['intersection', z.intersection(z.object({ by: line }), z.object({}))],
  ['lazy', z.lazy(() => line)],
])('a schema of type %s is refused rather than passed over', (type, schema) => {
  expect(() => prosePaths(schema)).toThrow(type)
})
