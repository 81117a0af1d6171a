/** Whether a row fulfils a condition; `open` where it leaves that open. */
export type Answer = 'yes' | 'open' | 'no'

/** Something asked of rows, with its words, as in `door shut or open`. */
export interface Condition<Row> {
  label: string
  answer(row: Row): Answer
}

/** What a row answers to all conditions together. */
export function answerTo<Row>(conditions: Condition<Row>[], row: Row): Answer {
  let all: Answer = 'yes'
  for (const condition of conditions) {
    const answer = condition.answer(row)
    if (answer === 'no') return 'no'
    if (answer === 'open') all = 'open'
  }
  return all
}

/** What a column of a row answers to the words asked for: its own words, and those of them that leave the column open. */
export const columnAnswer = (asked: string[], own: string[], open: string[]): Answer =>
  asked.some((word) => own.includes(word)) ? 'yes' : own.some((word) => open.includes(word)) ? 'open' : 'no'

/** Why no row fulfils all conditions: which of them, left out by itself, would leave rows, and how many. */
export function emptyReason<Row>(conditions: Condition<Row>[], rows: Row[]): string {
  const asked = listed(conditions.map(({ label }) => label))
  if (conditions.length < 2) return `no row has ${asked}`
  const without = conditions.flatMap((left) => {
    const others = conditions.filter((condition) => condition !== left)
    const count = rows.filter((row) => answerTo(others, row) === 'yes').length
    return count > 0 ? [`without ${left.label}: ${count} ${count === 1 ? 'row' : 'rows'}`] : []
  })
  return `no row has ${asked}: ${without.join('; ') || 'nor is there one without any single of these'}`
}

const listed = (labels: string[]) =>
  labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
