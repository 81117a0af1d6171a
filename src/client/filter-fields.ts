/** A column to filter by: its words, in the order in which they are offered. */
export interface FilterColumn {
  id: string
  label: string
  words: string[]
  /** Those that leave the column open, with what to call that. */
  open?: { id: string; label: string }[]
}

/** A field of the form, of one column. */
interface FilterField {
  column: FilterColumn
  select: HTMLSelectElement
}

/**
 * What {@link filterFields} puts into the form. No field has a name: a form has each named field as a property, and one of a
 * column `append` would stand in for the method.
 */
interface FilterFields {
  fields: FilterField[]
  /** The field for free words. */
  words: HTMLInputElement
  reset: HTMLButtonElement
  output: HTMLOutputElement
}

/** Fills the form with its fields. They are made here, since without a script they could do nothing. */
export function filterFields(form: HTMLFormElement, columns: FilterColumn[]): FilterFields {
  const addLabelled = <Field extends HTMLElement>(text: string, field: Field): Field => {
    const label = document.createElement('label')
    const name = document.createElement('span')
    name.textContent = text
    label.append(name, field)
    form.append(label)
    return field
  }
  const fields = columns.map((column): FilterField => {
    const select = document.createElement('select')
    select.append(new Option('any', ''), ...column.words.map((word) => new Option(word, word)))
    return { column, select: addLabelled(column.label, select) }
  })
  const words = addLabelled('words', document.createElement('input'))
  words.type = 'search'
  const reset = document.createElement('button')
  reset.type = 'reset'
  reset.textContent = 'Show all'
  const output = document.createElement('output')
  form.append(reset, output)
  return { fields, words, reset, output }
}
