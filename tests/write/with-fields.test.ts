import { expect, it } from 'vitest'
import { type FieldText, withFields } from '../../src/write/with-fields.ts'

/** Fields as they stand for the former ones. */
const whole = (fields: Record<string, string | undefined>): Record<string, FieldText> =>
  Object.fromEntries(Object.entries(fields).map(([key, whole = '']) => [key, { whole }]))

const text = `# a row
valid: Y # sure
list:
  - one # of two
  # between
  - two
note: >-
  folded
  text
`

it.each([
  [{}, text],
  [{ valid: 'valid: N' }, text.replace('valid: Y', 'valid: N')],
  [{ list: 'list: [three]' }, text.replace(/list:\n[\s\S]*two\n(?=note)/, 'list: [three]\n')],
  [{ note: 'note: short' }, text.replace(/note:[\s\S]*/, 'note: short\n')],
  [{ note: '' }, text.replace(/note:[\s\S]*/, '')],
  [{ valid: '' }, text.replace('valid: Y # sure\n', '')],
  [{ more: 'more:\n  - here' }, `${text}more:\n  - here\n`],
  [{ valid: 'valid: N', note: '', more: 'more: 1' }, text.replace('Y', 'N').replace(/note:[\s\S]*/, 'more: 1\n')],
])('with %j', (fields, expected) => {
  expect(withFields(text, whole(fields))).toBe(expected)
  const windows = (one: string) => one.replaceAll('\n', '\r\n')
  expect(withFields(windows(text), whole(fields))).toBe(windows(expected))
})

it('goes on without a last line end, and where nothing is under a key', () => {
  expect(withFields('a: 1', whole({ b: 'b: 2' }))).toBe('a: 1\nb: 2\n')
  expect(withFields('a:\nb: 1\n', whole({ a: 'a: 2' }))).toBe('a: 2\nb: 1\n')
})

it('is refused where there is no mapping in lines', () => {
  for (const other of ['- 1\n', '{ a: 1 }\n', '', 'a: [\n'])
    expect(withFields(other, whole({ a: 'a: 2' }))).toBeUndefined()
})

it('keeps what stands beside words within a mapping', () => {
  const inLines = 'cells:\n  # The first.\n  a: Y # sure\n  b: "x"\nc: 1\n'
  const other = { cells: { whole: 'cells: { a: N, b: y }', within: { a: 'N', b: "'y: z'" } } }
  expect(withFields(inLines, other)).toBe("cells:\n  # The first.\n  a: N # sure\n  b: 'y: z'\nc: 1\n")
  expect(withFields('cells: { a: Y, b: x }\n', other)).toBe("cells: { a: N, b: 'y: z' }\n")
  // What is no word there is written anew with all of the mapping.
  expect(withFields('cells: { a: [Y, Z], b: x } # all\n', other)).toBe('cells: { a: N, b: y } # all\n')
})
