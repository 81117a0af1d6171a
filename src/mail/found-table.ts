/** A table as it stands in a message. */
export interface FoundTable {
  /** How it is drawn, in words. */
  style: string
  /** The headings, each on one line; one for each column. */
  header: string[]
  rows: FoundRow[]
  /** The lines of the message that it takes, the first and the last. */
  from: number
  to: number
  /** How many columns are given, where the table says so, as with a double line between them and what follows. */
  given?: number
}

export interface FoundRow {
  /** As many as there are headings. */
  cells: string[]
  /** The line that it starts on. */
  line: number
  /** Counts the rules before it, behind the header. */
  group: number
  /** What a line above it, within the table, calls the rows from here on. */
  heading?: string
}

/** A row that has another number of cells than there are headings. */
export interface Ragged {
  line: number
  message: string
}

/** What looks like a table: what can be read of it, and what is wrong with it. */
export interface Reading {
  table: FoundTable
  ragged: Ragged[]
  /** What of it is a guess, in a sentence each. */
  unsure?: string[]
}

/** Pieces of a cell that was broken into lines; behind `|` nothing stands between them. */
export const joined = (before: string, next: string): string =>
  before === '' || next === '' || before.endsWith('|') ? before + next : `${before} ${next}`
