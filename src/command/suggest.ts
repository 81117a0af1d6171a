/** More words than this are not all listed. */
const most = 24
const nearest = 5

/** The allowed words for a message: all of them, or of many the five most like `word`. */
export function suggest(word: string, allowed: string[]): string {
  if (allowed.length === 0) return 'none'
  if (allowed.length <= most) return allowed.join(', ')
  const near = allowed
    .map((candidate) => ({ candidate, distance: distanceOf(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, nearest)
  return `${near.map(({ candidate }) => candidate).join(', ')} and ${allowed.length - near.length} more`
}

/** How many letters have to be added, taken away or replaced to make one word the other. */
function distanceOf(one: string, other: string): number {
  const letters = [...other]
  let above = letters.map((_, at) => at + 1)
  for (const [row, letter] of [...one].slice(0, 64).entries()) {
    let left = row + 1
    let diagonal = row
    above = above.map((up, at) => {
      const best = Math.min(up + 1, left + 1, diagonal + (letters[at] === letter ? 0 : 1))
      diagonal = up
      left = best
      return best
    })
  }
  return above.at(-1) ?? one.length
}
