const format = new Intl.NumberFormat('en')

/** A number as text, as in `33,446`. */
export const countText = (count: number): string => format.format(count)
