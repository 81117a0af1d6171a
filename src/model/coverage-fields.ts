import { z } from 'zod'
import { line } from './prose.ts'
import { where } from './where.ts'

/** What matrix.yaml says of the combinations that rows cover. */
export const coverageFields = {
  hit: z
    .enum(['unique', 'first', 'any'])
    .optional()
    .describe(
      'what several rows for one combination mean. unique, or left out: a mistake; first: the first of them counts; any: they say the same',
    ),
  fallback: z
    .enum(['allowed', 'refused'])
    .optional()
    .describe('with `hit: first`: whether a row may cover every combination, and so hide that others are missing'),
  impossible: z
    .array(z.strictObject({ where, reason: line.describe('prose; why that cannot occur') }))
    .min(1)
    .optional()
    .describe('combinations that cannot occur, by the inputs that they have'),
  incomplete: line.optional().describe('why the matrix does not cover every combination; left out: it must'),
}
