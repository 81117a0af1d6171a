/** Something that was published: a line of permalinks.txt. */
export interface Permalink {
  /** Such as `row`. */
  kind: string
  id: string
  /** Why it is gone, where it rightly is. */
  withdrawn?: string
}
