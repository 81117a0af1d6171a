import { z } from 'zod'
import { word } from './cell.ts'
import { line, text } from './prose.ts'

const term = z.strictObject({
  id: word.describe('its anchor is `#term-<id>`'),
  term: text.describe(
    'as prose has it: one in lower case is also found with a capital, any with an `s` behind it; `[[term]]` links to it',
  ),
  also: z.array(text).default([]).describe('other spellings that mean the same'),
  text: line.describe('prose, two lines on a page: at most about 160 characters'),
  sources: z.array(line).default([]).describe('prose, one source each'),
})

/** The schema of `glossary.yaml`. */
export const glossaryFile = z.array(term)
export type Term = z.output<typeof term>
