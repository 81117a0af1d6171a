/** A row of the matrix as the filter sees it. */
export interface FilterRow {
  element: HTMLElement
  /** Its words by column. */
  cells: Map<string, string[]>
  /** All that the table says of it, in lower case. */
  text(): string
}

/** The rows of the matrix on the page; their `data-f` holds the words of each column. */
export const filterRows = (columns: string[]): FilterRow[] =>
  [...document.querySelectorAll<HTMLElement>('tr[data-f]')].map((element) => {
    const words = (element.dataset['f'] ?? '').split(' ')
    let text: string | undefined
    return {
      element,
      cells: new Map(
        columns.map((column, index) => [column, (words[index] ?? '').replaceAll('\u00a0', ' ').split(',')]),
      ),
      // Put together once words are looked for, and before the first of what was found is shown in the row.
      text: () => (text ??= (element.textContent ?? '').toLowerCase()),
    }
  })
