import { z } from 'zod'

const fired = z.strictObject({
  kind: z.string(),
  symbol: z.string(),
  file: z.string(),
  line: z.number(),
  loud: z.boolean(),
})

/** An assertion that fired, or another thing told of a run, by the kinds of matrix.yaml. It is not loud where it prints nothing. */
export type Fired = z.output<typeof fired>

/**
 * What came of a run, as a driver prints it in a line of JSON. `end` is `returned`, `not there` where the code has no such context,
 * `crash`, `hang`, or another word of the driver's; whatever else it has is compared, and not looked into.
 */
export const runOutcome = z.looseObject({ end: z.string(), events: z.array(fired).default([]) })
export type RunOutcome = z.output<typeof runOutcome>

/** How a run ends for which the code has no such context. */
export const notThere = 'not there'

/** How a run ends that says nothing, as the code broke down. */
export const isBroken = ({ end }: RunOutcome): boolean => end === 'crash' || end === 'hang'
