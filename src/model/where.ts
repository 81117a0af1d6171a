import { z } from 'zod'
import { word } from './cell.ts'

export const where = z.record(z.string(), z.union([word.transform((one) => [one]), z.array(word)]))

/** Which rows are meant: each key is an input, a verdict, `group` or `note`; a row matches when it has one of the values for each key. */
export type Where = z.output<typeof where>
