import { toString as textOf } from 'mdast-util-to-string'
import { parseProse } from '../markdown/parse-prose.ts'

/** Prose of one paragraph as plain text: marks of emphasis and code gone, references as their names. For titles and descriptions. */
export const plainProse = (prose: string): string => textOf(parseProse(prose)).replace(/\s+/g, ' ').trim()
