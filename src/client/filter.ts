import { answerTo, emptyReason } from '../derive/answers.ts'
import { copyBar } from './copy-bar.ts'
import { type FilterColumn, filterFields } from './filter-fields.ts'
import { filterRows } from './filter-rows.ts'
import { countText, openText } from './filter-texts.ts'
import { publicAddress } from './public-address.ts'
import { conditionsOf, queryOf, unknownIn, type Wanted, wantedIn, wordsName } from './row-filter.ts'
import type { RowWords } from './row-words.ts'
import { showRows } from './show-rows.ts'
import { wantedText } from './wanted-text.ts'

/**
 * Makes the form above the matrix filter its rows. What it shows is kept in the address; back undoes one choice. `load` gives what
 * looks for words beyond the table; it is called once there are words.
 */
export function startFilter(load: () => Promise<RowWords | undefined>): void {
  const form = document.querySelector<HTMLFormElement>('#filter')
  if (!form) return
  const columns: FilterColumn[] = JSON.parse(form.dataset['columns'] ?? '[]')
  const rows = filterRows(columns.map(({ id }) => id))
  const { fields, words, reset, output } = filterFields(form, columns)
  const inAddress = () => new URLSearchParams(location.search)
  let wanted: Wanted = wantedIn(inAddress(), columns)
  let isTyping = false
  /** Looks beyond the table, once that is loaded. */
  let beyond: RowWords | undefined
  let isLoading = false
  const notice = document.createElement('p')
  notice.setAttribute('role', 'status')
  // Paper shows the rows that are shown, so it says which those are.
  const onPaper = document.createElement('p')
  onPaper.className = 'paper'
  form.after(notice, onPaper)

  const show = () => {
    const asked = wanted.words
    const found = rows.map((row) => (asked.length > 0 && beyond?.find(row.element.id, row.text(), asked)) || [])
    const conditions = conditionsOf(wanted, columns, rows, (index) =>
      beyond ? found[index]?.length !== 0 : asked.every((word) => rows[index]?.text().includes(word)),
    )
    const answers = rows.map((_, index) => answerTo(conditions, index))
    const isAll = conditions.length === 0
    reset.disabled = isAll
    output.value = countText(answers, isAll) || emptyReason(conditions, [...rows.keys()])
    onPaper.textContent = isAll ? '' : `${output.value}, filtered by ${wantedText(wanted, columns)}`
    showRows(rows, answers, openText(wanted, columns), (index) => {
      const row = rows[index]
      if (row) beyond?.show(row.element, found[index] ?? [])
    })
    if (asked.length > 0 && !beyond && !isLoading) lookBeyond()
  }
  const lookBeyond = async () => {
    isLoading = true
    try {
      beyond = await load()
      show()
    } catch {
      notice.textContent = 'The explanations could not be loaded: words are looked for in the table alone.'
    }
    isLoading = false
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
    notice.textContent = ''
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
    wanted = wantedIn(inAddress(), columns)
    isTyping = false
    fill()
    notice.textContent = unknownIn(inAddress(), columns).join('; ')
    show()
  })
  const linkToView = () =>
    `${publicAddress(form.dataset['address'] ?? '')}${queryOf(wanted) && `?${queryOf(wanted)}`}#matrix`
  form.append(copyBar([['Copy link', linkToView]]))
  // On a phone the fields would push the rows out of view; where they hide some, they are seen.
  if (matchMedia('(max-width: 40rem)').matches) {
    const fold = document.createElement('details')
    const summary = document.createElement('summary')
    summary.textContent = 'Filter'
    fold.open = queryOf(wanted) !== ''
    form.before(fold)
    fold.append(summary, form)
  }
  // Without this script the form stays hidden, as it has nothing in it.
  form.hidden = false
  fill()
  notice.textContent = unknownIn(inAddress(), columns).join('; ')
  show()
}

/** Several words of a column, as a link may ask for, get an option of their own. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value))
    select.add(new Option(value.replaceAll(',', ', '), value))
  select.value = value
}
