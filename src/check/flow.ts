import { coverFindings, spanFindings } from './of-rows.ts'
import type { Rule } from './rule.ts'

const kind = { file: 'flows.yaml', noun: 'flow' }

/** Every row of a flow covers what the flow fixes, and its releases are in order; names that do not exist are another rule's. */
export const flow: Rule = function* (loaded) {
  yield* spanFindings(loaded, kind, loaded.matrix.flows)
  yield* coverFindings(loaded, kind, loaded.matrix.flows)
}
