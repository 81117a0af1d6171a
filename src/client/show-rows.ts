/** Rows shown or hidden between two frames, so that a large table never holds up typing. */
const atOnce = 500

let turn = 0

/** Shows the rows that `shown` says, and only the groups that have one; a later call takes over from an unfinished one. */
export function showRows(rows: { element: HTMLElement }[], shown: boolean[]): void {
  const own = ++turn
  const showFrom = (from: number) => {
    if (own !== turn) return
    for (const [index, { element }] of rows.slice(from, from + atOnce).entries()) element.hidden = !shown[from + index]
    if (from + atOnce < rows.length) requestAnimationFrame(() => showFrom(from + atOnce))
    else
      for (const group of document.querySelectorAll<HTMLElement>('table.matrix tbody'))
        group.hidden = !group.querySelector('tr[data-f]:not([hidden])')
  }
  showFrom(0)
}
