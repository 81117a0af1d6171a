import type { CNames } from '../../derive/c-names.ts'
import { argumentLines } from './argument-lines.ts'
import { cColumns } from './comment-lines.ts'

/** The head of a function with the inputs as its parameters, on as many lines as it takes; `end` stands behind it. */
export function functionHead(type: string, name: string, { inputs }: Pick<CNames, 'inputs'>, end = ''): string[] {
  const parameters = inputs.map(({ parameter, enumeration }) => `${enumeration ? 'unsigned int' : 'bool'} ${parameter}`)
  const line = `${type} ${name}(${parameters.join(', ')})${end}`
  return line.length <= cColumns ? [line] : [type, ...argumentLines(`${name}(`, parameters, `)${end}`)]
}
