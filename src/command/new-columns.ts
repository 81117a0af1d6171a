import type { NewColumn } from '../write/new-matrix.ts'
import { WrongUse } from './verb.ts'

/** Columns as the command line has them, as in `door=open,shut;key=Y,N`. Throws {@link WrongUse} where the text is none such. */
export function newColumns(option: string, text: string): NewColumn[] {
  const wrong = (reason: string): never => {
    throw new WrongUse(
      `--${option}: ${reason}\n  allowed: columns with what they may have, as in 'door=open,shut;key=Y,N'`,
    )
  }
  const columns = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [id = '', list, ...more] = part.split('=').map((word) => word.trim())
      if (list === undefined || more.length > 0 || id === '') return wrong(`\`${part}\` is no column`)
      const words = list.split(',').map((word) => word.trim())
      if (words.includes('')) return wrong(`\`${part}\` has an empty place`)
      return { id, words }
    })
  return columns.length > 0 ? columns : wrong('no column')
}
