import fc from 'fast-check'

const nasty = [
  '<script>alert(1)</script>',
  '&amp; "quoted" \'single\'',
  '> quoted',
  'From here on',
  '.',
  '---',
  '-- ',
  'Subject: no',
  '=cmd()',
  '@sum',
  'a|b',
  'tab\there',
  'line\nfeed',
  'carriage\rreturn',
  '→ ≤ × “é” …',
  '中文字',
  '\u202ebidi\u200b',
  '\u{1f600}',
  'x'.repeat(200),
  '`tick',
  '[[nowhere]]',
  '*/ comment',
  'end; --> x',
  '%s %n',
  '{old} {condition}',
]

/** A text for a label or the like that no output may trip over; never empty after trimming. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/) },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => `u${text}`) },
)

const codeSpan = fc.constantFrom('`a_function()`', '`a && b`', '`x = "<b>"`', `\`${'long_'.repeat(30)}\``)
const address = fc.constantFrom(
  'https://example.org/a',
  `https://example.org/${'path/'.repeat(20)}`,
  'mailto:a@example.org',
)

const word = fc.stringMatching(/^[A-Za-z]{1,12}[.,]?$/)

/** Gives the same for the same ids, since to make an arbitrary takes longer than to take a text of it. */
function madeOnce(make: (ids: string[]) => fc.Arbitrary<string>): (ids: string[]) => fc.Arbitrary<string> {
  const made = new Map<string, fc.Arbitrary<string>>()
  return (ids) => {
    const key = ids.join(' ')
    const one = made.get(key) ?? make(ids)
    made.set(key, one)
    return one
  }
}

/** Prose of one paragraph; `ids` may be referred to. */
export const lineOf = madeOnce((ids) => {
  const reference = ids.length > 0 ? fc.constantFrom(...ids).map((id) => `[[${id}]]`) : codeSpan
  const phrase = fc.oneof(
    { weight: 8, arbitrary: word },
    { weight: 1, arbitrary: codeSpan },
    { weight: 1, arbitrary: reference },
    { weight: 1, arbitrary: word.map((text) => `*${text}*`) },
    { weight: 1, arbitrary: fc.tuple(word, address).map(([text, url]) => `[${text}](${url})`) },
    { weight: 1, arbitrary: address.map((url) => `<${url}>`) },
    { weight: 1, arbitrary: fc.constantFrom('\\> x', 'From', '→', '&lt;b&gt;', '1 < 2', 'w'.repeat(120)) },
  )
  return fc.array(phrase, { minLength: 1, maxLength: 30 }).map((words) => `Words ${words.join(' ')}`)
})

/** Prose of the restricted Markdown; `ids` may be referred to. */
export const proseOf = madeOnce((ids) => {
  const paragraph = lineOf(ids)
  const list = fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((texts) => texts.map((text) => `- ${text}`).join('\n'))
  const code = fc.constantFrom('```\nFrom x\n> y\n```', '```c\nif (a)\n\tb();\n```', `~~~\n${'code '.repeat(40)}\n~~~`)
  // What a cell of a table ends at is a mark within it only behind a backslash, in code, too.
  const cell = paragraph.map((text) => text.replaceAll('|', '\\|'))
  const table = fc
    .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 })
    .map((rows) => ['| a | b |', '|---|--:|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'))
  return fc
    .tuple(paragraph, fc.array(fc.oneof(paragraph, list, code, table), { maxLength: 3 }))
    .map(([first, others]) => [first, ...others].join('\n\n'))
})
