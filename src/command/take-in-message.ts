import { against, type TakenMessage } from '../mail/against.ts'
import type { Refusal } from '../mail/import-table.ts'
import { otherOrder } from '../mail/open-questions.ts'
import type { PostedMessage } from '../mail/posted-of-sheet.ts'
import { pairingOf } from '../mail/pairing.ts'
import { freePostedId, takeIn } from '../mail/take-in.ts'
import { type Posted, postedDate } from '../model/posted-file.ts'
import { type Edited, editMatrix } from './edit-matrix.ts'
import { takeInFiles } from './take-in-files.ts'
import { WrongUse } from './verb.ts'

/** What was made of a message, and what is left to look at, in a sentence each. */
export interface TakenInMessage extends Edited {
  /** The name of its record, as in `2026-04-07-2`. */
  id: string
  differences: ReturnType<typeof against>
  unsure: string[]
  open: string[]
}

/** Thrown for a message that a matrix cannot take in. */
export class Untaken extends Error {
  readonly refusals: Refusal[]
  constructor(refusals: Refusal[]) {
    super('the message cannot be taken in')
    this.refusals = refusals
  }
}

/**
 * Takes a message of a day into a matrix of the content folder; nothing is written where that fails. Throws {@link Untaken} for what a
 * person has to decide first, and as {@link editMatrix} does.
 */
export function takeInMessage(
  matrixId: string,
  content: string | undefined,
  message: TakenMessage,
  date: string,
  isPartial: boolean,
): TakenInMessage {
  const made: Omit<TakenInMessage, keyof Edited> = { id: date, differences: [], unsure: [], open: [] }
  let told: string[] = []
  const edited = editMatrix(matrixId, content, `cannot take the message into \`${matrixId}\``, ({ matrix }, folder) => {
    const last = matrix.posted.at(-1)
    const twin = matrix.posted.find((one) => isSameMessage(one, message.message, date))
    if (twin)
      throw new WrongUse(`the message is recorded already, as posted/${twin.id}.yaml\n  allowed: another message`)
    if (last && date < postedDate(last))
      throw new WrongUse(
        `the message is of ${date}, and one of ${postedDate(last)} is recorded\n  allowed: a message that is no older; --against alone only compares`,
      )
    const pairing = pairingOf(matrix, message.matrix)
    made.id = freePostedId(matrix.posted, date)
    made.unsure = pairing.unsure
    made.differences = against(matrix, message, pairing, isPartial)
    const today = new Date().toISOString().slice(0, 10)
    const taken = takeIn(matrix, message, pairing, { id: made.id, isPartial, today })
    if ('refusals' in taken) throw new Untaken(taken.refusals)
    made.open = taken.open
    told = taken.told
    return {
      files: takeInFiles(folder, matrix, taken.matrix),
      isDone: ({ matrix: { rows, posted } }) =>
        rows.length === taken.matrix.rows.length && posted.some(({ id }) => id === made.id),
    }
  })
  made.open.push(...otherOrder(edited.loaded.matrix, told))
  return { ...edited, ...made }
}

/** Whether a message is the one recorded: by its Message-ID, or, where neither has one, by its day and all that it says. */
function isSameMessage(posted: Posted, message: PostedMessage, date: string): boolean {
  if (posted.messageId !== undefined || message.messageId !== undefined) return posted.messageId === message.messageId
  const said = ({ rows, legend, notes }: PostedMessage) =>
    JSON.stringify([
      Object.values(rows)
        .map((row) => Object.values(row).toSorted().join('\n'))
        .toSorted(),
      legend,
      notes,
    ])
  return postedDate(posted) === date && said(posted) === said(message)
}
