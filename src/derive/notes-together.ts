import type { Matrix, Note } from '../model/matrix.ts'

/** Notes by explanation: each with those that share its own, in order. Retired notes are left out. */
export const notesTogether = ({ notes }: Pick<Matrix, 'notes'>): Note[][] =>
  notes
    .filter(({ shares, retired }) => shares === undefined && retired === undefined)
    .map((note) => [note, ...notes.filter(({ shares, retired }) => shares === note.id && retired === undefined)])

/** The note that holds the explanation of a note: itself, or the one it shares. */
export const explainedIn = ({ notes }: Pick<Matrix, 'notes'>, note: Note): Note =>
  notes.find(({ id }) => id === note.shares) ?? note
