import { lockModes } from '../model/entry-kinds.ts'
import { tablesName } from './format-name.ts'
import { formatsAt, type SpteFormat } from './spte-formats.ts'

/** A choice of something that a trace does not say; `value` is empty where it stays open. */
interface Choice {
  value: string
  label: string
}

const open: Choice = { value: '', label: 'open' }
const labelled = (labels: string[]): Choice[] => [...new Set(labels)].map((label) => ({ value: label, label }))

/** The releases that differ in what their SPTEs can be: the value is one of them. */
export function releaseChoices(): Choice[] {
  const starts = [...new Set(formatsAt({}).flatMap(({ since }) => since ?? []))].toSorted((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  )
  const [first = ''] = starts
  const earlier = formatsAt({}).flatMap(({ since, until }) => (since === undefined && until ? [until] : []))
  return [
    open,
    ...earlier.slice(0, 1).map((value) => ({ value, label: `before ${first}` })),
    ...starts.map((value, at) => {
      const next = starts[at + 1]
      return { value, label: next === undefined ? `${value} or later` : `${value} to before ${next}` }
    }),
  ]
}

/** The tables whose SPTEs differ, by name. */
export const tableChoices = (): Choice[] => [open, ...labelled(formatsAt({}).map(tablesName))]

/** The ways to hold the lock. */
export const lockChoices = (): Choice[] => [open, ...labelled([...lockModes])]

/** The formats that are possible where a release and tables were chosen, or one of them, or neither. */
export const chosenFormats = (release: string, tables: string): SpteFormat[] =>
  formatsAt(release === '' ? {} : { kernel: release }).filter(
    (format) => tables === '' || tablesName(format) === tables,
  )
