import { examplePair, pageWords } from '../../trace/by-hand.ts'
import { lockChoices, releaseChoices, tableChoices } from '../../trace/trace-options.ts'
import { element } from '../element.ts'

type Choices = ReturnType<typeof lockChoices>

/** What the form of the page has. */
export interface DecodeForm {
  text: HTMLTextAreaElement
  file: HTMLInputElement
  release: HTMLSelectElement
  tables: HTMLSelectElement
  lock: HTMLSelectElement
  sample: HTMLButtonElement
  clear: HTMLButtonElement
  stop: HTMLButtonElement
  progress: HTMLProgressElement
  status: HTMLOutputElement
}

/** Fills the form of the page, which is empty since without a script it could do nothing. */
export function fillForm(form: HTMLFormElement): DecodeForm {
  const button = (name: string, words: string, hidden = false) =>
    element('button', { type: 'button', name, hidden }, words)
  const made: DecodeForm = {
    text: element('textarea', { name: 'text', rows: 5, spellcheck: false, placeholder: examplePair }),
    file: element('input', { name: 'file', type: 'file' }),
    release: choice('release', releaseChoices()),
    tables: choice('tables', tableChoices()),
    lock: choice('lock', lockChoices()),
    sample: button('sample', 'Example'),
    clear: button('clear', 'Clear'),
    stop: button('stop', 'Stop', true),
    progress: element('progress', { hidden: true, ariaLabel: 'read so far' }),
    status: element('output', { name: 'status' }),
  }
  form.append(
    labelled(pageWords.given, made.text),
    labelled(pageWords.file, made.file),
    ...[made.release, made.tables, made.lock].map((select) => labelled(select.name, select)),
    made.sample,
    made.clear,
    made.progress,
    made.stop,
    made.status,
  )
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  return made
}

/** What the form for one value has. */
export interface ValueForm {
  value: HTMLInputElement
  level: HTMLSelectElement
}

/** Fills the form for one value. */
export function fillValueForm(form: HTMLFormElement): ValueForm {
  const levels = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))
  const made = {
    value: element('input', { name: 'value', size: 20, maxLength: 40, spellcheck: false }),
    level: choice('level', [{ value: '', label: 'open' }, ...levels]),
  }
  form.append(labelled(pageWords.value, made.value), labelled('level', made.level))
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  return made
}

const labelled = (words: string, control: HTMLElement) => element('label', {}, words, control)
const choice = (name: string, choices: Choices) =>
  element('select', { name }, ...choices.map(({ value, label }) => element('option', { value }, label)))
