/** What is known of a message beside its text. */
export interface MessageHead {
  author?: string
  /** As in `2026-04-07`. */
  date?: string
  subject?: string
  messageId?: string
  /** The mailing list, by its name. */
  list?: string
}
