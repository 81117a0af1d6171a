const collator = new Intl.Collator('en', { numeric: true })

/** Compares ids as people sort them: 2 before 10, a1 before a2. */
export const inNaturalOrder = (one: string, other: string): number =>
  collator.compare(one, other) || (one < other ? -1 : 1)
