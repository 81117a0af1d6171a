/** A line of a message. */
export interface MailLine {
  /** Without its quoting and the space behind it; tabs and other space are as they were. */
  text: string
  /** Its number, from 1, in what was given. */
  line: number
  /** How often it is quoted. */
  depth: number
}
