import type { LockMode } from '../../model/entry-kinds.ts'
import { exampleTrace, pageWords } from '../../trace/by-hand.ts'
import type { RowTable } from '../../trace/row-table.ts'
import { chosenFormats } from '../../trace/trace-options.ts'
import { TraceReport } from '../../trace/trace-report.ts'
import { element } from '../element.ts'
import { fillForm } from './decode-form.ts'
import { piecesOf, Unreadable } from './pieces.ts'
import { clearReport, showReport, statusText } from './report-view.ts'
import { startValue } from './value-view.ts'

/** A text longer than this is not put into the field, which a browser would take seconds for. */
const longestText = 2 ** 20

/** Makes the form of the page decode what is pasted, dropped or chosen; all of it in this page. */
export function startDecode(): void {
  const place = document.querySelector<HTMLElement>('[data-decode]')
  const form = place?.querySelector('form')
  const report = place?.querySelector<HTMLElement>('.report')
  const grid = place?.querySelector<HTMLElement>('.grid')
  if (!place || !form || !report || !grid) return
  const table = JSON.parse(place.dataset['decode'] ?? '') as RowTable
  const places = { report, grid }
  const controls = fillForm(form)
  const { text, file, status, progress, stop } = controls
  const linkTo = (id: string) => {
    const link = grid.querySelector<HTMLAnchorElement>(`[data-row="${CSS.escape(id)}"] a`)
    return element('a', link ? { href: link.href } : {}, id)
  }
  let given: { blob: Blob; name: string } | undefined
  let turn = 0

  const decode = async () => {
    const own = ++turn
    stop.hidden = progress.hidden = true
    status.value = ''
    clearReport(places)
    if (!given || given.blob.size === 0) return
    const { blob, name } = given
    const formats = chosenFormats(controls.release.value, controls.tables.value)
    if (formats.length === 0) {
      status.value = pageWords.noFormat
      return
    }
    const found = new TraceReport(table, formats, (controls.lock.value || undefined) as LockMode | undefined)
    const end = (ending: string) => {
      found.end()
      stop.hidden = progress.hidden = true
      const { summary } = found
      if (summary.events + summary.unreadable > 0) showReport(found, table, linkTo, places)
      const counted = summary.events + summary.unreadable === 0 && ending === '' ? `${pageWords.none} ` : ''
      status.value = `${name}${name && ': '}${counted}${statusText(summary)}${ending}`
    }
    stop.onclick = () => {
      turn++
      end('; stopped there')
    }
    try {
      for await (const { bytes, done } of piecesOf(blob)) {
        if (own !== turn) return
        found.push(bytes)
        if (done === blob.size && blob.size <= longestText) continue
        stop.hidden = progress.hidden = false
        progress.max = blob.size
        progress.value = done
      }
      if (own === turn) end('')
    } catch (error) {
      if (own !== turn) return
      if (!(error instanceof Unreadable)) throw error
      end(`; it cannot be read${found.lines > 0 ? ' to its end' : ''}: ${error.message}`)
    }
  }
  const take = (blob: Blob, name: string) => {
    given = { blob, name }
    if (name !== '') text.value = ''
    void decode()
  }

  text.addEventListener('input', () => take(new Blob([text.value]), ''))
  text.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (pasted.length <= longestText) return
    event.preventDefault()
    take(new Blob([pasted]), 'pasted text')
  })
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (chosen) take(chosen, chosen.name)
  })
  startDrop(place, take)
  for (const choice of [controls.release, controls.tables, controls.lock])
    choice.addEventListener('change', () => void decode())
  controls.sample.addEventListener('click', () => {
    text.value = exampleTrace
    take(new Blob([exampleTrace]), '')
  })
  controls.clear.addEventListener('click', () => {
    file.value = text.value = ''
    take(new Blob(), '')
  })
  startValue(place, () => chosenFormats(controls.release.value, controls.tables.value))
  // A browser may have kept what was typed before.
  if (text.value !== '') take(new Blob([text.value]), '')
}

/** Takes what is dropped on a place, be it a file or a text. */
function startDrop(place: HTMLElement, take: (blob: Blob, name: string) => void): void {
  place.addEventListener('dragover', (event) => event.preventDefault())
  place.addEventListener('drop', (event) => {
    const [dropped] = event.dataTransfer?.files ?? []
    const text = event.dataTransfer?.getData('text/plain') ?? ''
    if (!dropped && text === '') return
    event.preventDefault()
    if (dropped) take(dropped, dropped.name)
    else take(new Blob([text]), 'dropped text')
  })
}
