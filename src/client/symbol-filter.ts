import { wordsName } from './row-filter.ts'

/**
 * Makes the form above the table of symbols filter them by words, in their names, purposes and files. What it shows is kept in the
 * address; Enter opens the first. The field is made here, since without a script it could do nothing.
 */
export function startSymbolFilter(): void {
  const form = document.querySelector<HTMLFormElement>('#filter')
  if (!form) return
  const files = filesOnPage()
  const count = files.reduce((sum, { symbols }) => sum + symbols.length, 0)
  const { input, output } = addField(form)

  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
    let shown = 0
    for (const { group, entry, symbols } of files) {
      const before = shown
      for (const { row, text } of symbols) {
        row.hidden = !words.every((word) => text.includes(word))
        if (!row.hidden) shown += 1
      }
      group.hidden = shown === before
      if (entry) entry.hidden = group.hidden
    }
    output.value =
      words.length === 0 ? `${count} symbols` : shown > 0 ? `${shown} of ${count} symbols` : 'No symbol matches'
  }
  const fill = () => {
    input.value = new URLSearchParams(location.search).get(wordsName) ?? ''
    show()
  }
  form.addEventListener('input', () => {
    const words = input.value.trim()
    const query = words && `?${wordsName}=${encodeURIComponent(words)}`
    try {
      history.replaceState(null, '', location.pathname + query + location.hash)
    } catch {
      // A browser may forbid another address for a file; the filter works without.
    }
    show()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (input.value.trim() !== '') document.querySelector<HTMLElement>('tr[data-symbol]:not([hidden]) a')?.click()
  })
  addEventListener('popstate', fill)
  // Without this script the form stays hidden, as it has nothing in it.
  form.hidden = false
  fill()
}

/** Each file's part of the table, its entry in the list of files, and its symbols with what there is to find. */
const filesOnPage = () =>
  [...document.querySelectorAll<HTMLElement>('.cited tbody')].map((group) => ({
    group,
    entry: document.querySelector<HTMLElement>(`.files li:has(a[href="#${group.id}"])`),
    symbols: [...group.querySelectorAll<HTMLTableRowElement>('tr[data-symbol]')].map((row) => ({
      row,
      text: [row.cells[0], row.cells[1], group.querySelector('th')]
        .map((cell) => cell?.textContent)
        .join(' ')
        .toLowerCase(),
    })),
  }))

function addField(form: HTMLFormElement): { input: HTMLInputElement; output: HTMLOutputElement } {
  const label = document.createElement('label')
  const name = document.createElement('span')
  const input = document.createElement('input')
  const output = document.createElement('output')
  name.textContent = 'words'
  input.type = 'search'
  label.append(name, input)
  form.append(label, output)
  return { input, output }
}
