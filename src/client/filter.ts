import { copyBar } from './copy-bar.ts'
import { type FilterColumn, filterFields } from './filter-fields.ts'
import { filterRows } from './filter-rows.ts'
import { publicAddress } from './public-address.ts'
import { isWanted, queryOf, type Wanted, wantedIn, wordsName } from './row-filter.ts'
import { showRows } from './show-rows.ts'
import { wantedText } from './wanted-text.ts'

/** Makes the form above the matrix filter its rows. What it shows is kept in the address; back undoes one choice. */
export function startFilter(): void {
  const form = document.querySelector<HTMLFormElement>('#filter')
  if (!form) return
  const offered: FilterColumn[] = JSON.parse(form.dataset['columns'] ?? '[]')
  const columns = offered.map(({ id }) => id)
  const rows = filterRows(columns)
  const { fields, words, reset, output } = filterFields(form, offered)
  let wanted: Wanted = wantedIn(new URLSearchParams(location.search), columns)
  let isTyping = false
  // Paper shows the rows that are shown, so it says which those are.
  const onPaper = document.createElement('p')
  onPaper.className = 'paper'
  form.after(onPaper)

  const show = () => {
    const shown = rows.map(({ cells, text }) => isWanted(wanted, cells, text))
    const count = shown.filter(Boolean).length
    const isAll = queryOf(wanted) === ''
    reset.disabled = isAll
    output.value = isAll ? `${rows.length} rows` : count > 0 ? `${count} of ${rows.length} rows` : 'No row matches'
    onPaper.textContent = isAll ? '' : `${output.value}, filtered by ${wantedText(wanted, offered)}`
    showRows(rows, shown)
  }
  const fill = () => {
    for (const { column, select } of fields) choose(select, wanted.columns.get(column.id)?.join(',') ?? '')
    words.value = wanted.words.join(' ')
  }
  /** Letters typed in a row are one step of the history. */
  const remember = (typed: boolean) => {
    const query = queryOf(wanted)
    const address = location.pathname + (query && `?${query}`) + location.hash
    try {
      history[typed && isTyping ? 'replaceState' : 'pushState'](null, '', address)
    } catch {
      // A browser may forbid another address for a file; the filter works without.
    }
    isTyping = typed
  }
  form.addEventListener('input', ({ target }) => {
    wanted = wantedIn(
      new URLSearchParams([...fields.map(({ column, select }) => [column.id, select.value]), [wordsName, words.value]]),
      columns,
    )
    remember(target === words)
    show()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    wanted = { columns: new Map(), words: [] }
    fill()
    remember(false)
    show()
    fields[0]?.select.focus()
  })
  addEventListener('popstate', () => {
    wanted = wantedIn(new URLSearchParams(location.search), columns)
    isTyping = false
    fill()
    show()
  })
  const linkToView = () => publicAddress(form.dataset['address'] ?? '') + (queryOf(wanted) && `?${queryOf(wanted)}`)
  form.append(copyBar([['Copy link', linkToView]]))
  // Without this script the form stays hidden, as it has nothing in it.
  form.hidden = false
  fill()
  show()
}

/** Several words of a column, as a link may ask for, get an option of their own. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value))
    select.add(new Option(value.replaceAll(',', ', '), value))
  select.value = value
}
