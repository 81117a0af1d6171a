import { z } from 'zod'

/**
 * Where a text of prose is set: `line` into a line, a heading or a cell; `blocks` by itself, so that it may hold lists and tables; `parts` the same
 * with headings of the second level; a `step` of
 * a path, where a bare call such as `turn()` is a code span.
 */
export type ProseForm = 'line' | 'blocks' | 'parts' | 'step'

/** What says of a schema that its text is prose; whatever is made from it by `describe` is, too. */
export const proseForms = z.registry<{ form: ProseForm }>()

/** Text that is not empty, without the space around it. */
export const text = z.string().trim().min(1)

/** Text that is not empty, without the space around it: prose of one paragraph. */
export const line = z.string().trim().min(1).register(proseForms, { form: 'line' })
/** Text that is not empty, without the space around it: prose of paragraphs, lists and tables. */
export const blocks = z.string().trim().min(1).register(proseForms, { form: 'blocks' })
/** A call, or prose. */
export const step = z.string().register(proseForms, { form: 'step' })
