/** `2 states: A, B.`, or `0 states.` */
export const listInWords = (one: string, several: string, list: string[], mark: string): string =>
  `${list.length} ${list.length === 1 ? one : several}${list.length === 0 ? '' : `: ${list.join(mark)}`}.`
