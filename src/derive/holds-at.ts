/** The first and the last release of something; open where left out. */
export interface Span {
  since?: string | undefined
  until?: string | undefined
}

/**
 * Whether something is there at a release such as `v7.2.13`. A release has all that follows it, so that `until: v6.12` holds at
 * v6.12.117, and counts from its first candidate on. Without a release the latest is meant, which is behind every `until`.
 */
export function holdsAt({ since, until }: Span, release: string | undefined): boolean {
  if (release === undefined) return until === undefined
  return (since === undefined || compare(release, since) >= 0) && (until === undefined || compare(release, until) <= 0)
}

/** Whether a text names a release by its numbers, so that it has a place before or behind another. */
export const isRelease = (text: string): boolean => numbersOf(text).length > 0

/** Compares as far as the bound goes: 6.12.117 and 6.12 are alike. What has no number is alike to all. */
function compare(release: string, bound: string): number {
  const [own, others] = [numbersOf(release), numbersOf(bound)]
  if (own.length === 0) return 0
  const at = others.findIndex((number, index) => number !== (own[index] ?? 0))
  return at < 0 ? 0 : (own[at] ?? 0) - (others[at] ?? 0)
}

/** The numbers of a release up to what says that it is a candidate: 7, 2 and 13 of `v7.2.13`; none of other words. */
const numbersOf = (release: string): number[] =>
  /^\D{0,16}(\d+(?:\.\d+)*)/.exec(release)?.[1]?.split('.').map(Number) ?? []

/** Whether two things are there at one release. */
export const isOverlapping = (one: Span, other: Span): boolean =>
  hasBegun(one.since, other.until) && hasBegun(other.since, one.until)

/** Whether something that begins at `since` has begun when what ends at `until` is still there. */
const hasBegun = (since: string | undefined, until: string | undefined): boolean =>
  since === undefined || until === undefined || compare(since, until) <= 0

/** Whether a release comes before another, and is not one of the same series. */
export const isBefore = (release: string, other: string): boolean => compare(release, other) < 0
