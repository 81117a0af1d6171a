/** A column to filter by: its words, in the order in which they are offered. */
export interface FilterColumn {
  id: string
  label: string
  words: string[]
}

/** What {@link filterFields} puts into the form. */
export interface FilterFields {
  /** One for each column, then the one for free words. */
  fields: (HTMLSelectElement | HTMLInputElement)[]
  reset: HTMLButtonElement
  output: HTMLOutputElement
}

/** Fills the form with its fields. They are made here, since without a script they could do nothing. */
export function filterFields(form: HTMLFormElement, columns: FilterColumn[]): FilterFields {
  const labelled = <Field extends HTMLElement>(text: string, field: Field): Field => {
    const label = document.createElement('label')
    const name = document.createElement('span')
    name.textContent = text
    label.append(name, field)
    form.append(label)
    return field
  }
  const selects = columns.map(({ id, label, words }) => {
    const select = document.createElement('select')
    select.name = id
    select.append(new Option('any', ''), ...words.map((word) => new Option(word, word)))
    return labelled(label, select)
  })
  const input = document.createElement('input')
  input.name = 'words'
  input.type = 'search'
  const fields = [...selects, labelled('words', input)]
  const reset = document.createElement('button')
  reset.type = 'reset'
  reset.textContent = 'Show all'
  const output = document.createElement('output')
  form.append(reset, output)
  return { fields, reset, output }
}
