const format = new Intl.NumberFormat('en')

/** A number as text, as in `33,446`. */
export const countText = (count: number): string => format.format(count)

/** How many of something there are, as in `1 row` and `2,000 rows`. */
export const counted = (count: number, noun: string): string => `${countText(count)} ${noun}${count === 1 ? '' : 's'}`
