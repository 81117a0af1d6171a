import type { CNames } from '../../derive/c-names.ts'
import { combinationsOf, currentRows } from '../../derive/coverage.ts'
import { rowNumbers } from '../../derive/row-numbers.ts'
import { type RowSteps, rowSteps } from '../../derive/row-steps.ts'
import type { Matrix } from '../../model/matrix.ts'
import { cColumns, commentBlock, commentLines } from './comment-lines.ts'
import { fillList } from './fill-list.ts'

/** Up to this many combinations have a place each, however few rows there are. */
const mostPlaces = 1024

/** The tables of the lookup, and the statements that look up a row, which lies in them by the names of the parameters. */
export interface Lookup {
  tables: string[]
  statements: string[]
}

/**
 * The lookup of a row: one table with a place for each combination where that is not much more than there are rows, else a table
 * for each input that leads on to the next, which grow with the rows and not with the combinations.
 */
export function lookupLines(matrix: Matrix, names: CNames): Lookup {
  const inputs = names.inputs.map(({ input }) => input)
  return combinationsOf(matrix) <= Math.max(mostPlaces, 2 * currentRows(matrix).length)
    ? placeForEach(names, rowNumbers(matrix, inputs))
    : stepByStep(names, rowSteps(matrix, inputs))
}

/** The line or two that a table begins with, of the smallest type that holds a number. */
function tableStart(most: number, declarator: string): string[] {
  const type = `static const unsigned ${most < 2 ** 8 ? 'char' : most < 2 ** 16 ? 'short' : 'int'}`
  const line = `${type} ${declarator} = {`
  return line.length > cColumns ? [type, `${declarator} = {`] : [line]
}

function placeForEach({ prefix, upper, inputs, rows }: CNames, numbers: Uint32Array): Lookup {
  const nameOf = (number: number) => rows.constants[number - 1] ?? `${upper}_NO_ROW`
  const sizes = inputs.map(({ input }) => input.values.length)
  const last = sizes.at(-1) ?? 1
  const outer = inputs.slice(0, -1)
  const lines: string[] = []
  for (let at = 0; at < numbers.length; at += last) {
    const line = Array.from(numbers.subarray(at, at + last))
    // What has no row is zero, as what is left out.
    if (line.every((number) => number === 0)) continue
    let rest = at / last
    const place = outer
      .toReversed()
      .map(({ input, enumeration }) => {
        const size = input.values.length
        const digit = rest % size
        rest = Math.floor(rest / size)
        return `[${enumeration?.constants[digit] ?? digit}]`
      })
      .reverse()
      .join('')
    const filled = fillList(line.map(nameOf), outer.length === 0 ? 1 : 2)
    const short = `\t${place} = { ${filled.join(' ').trim()} },`
    if (outer.length === 0) lines.push(...filled)
    else if (filled.length === 1 && short.length + 7 <= cColumns) lines.push(short)
    else lines.push(`\t${place} = {`, ...filled, '\t},')
  }
  const dimensions = inputs.map(({ input, enumeration }) => `[${enumeration?.count ?? input.values.length}]`).join('')
  const brackets = inputs.map(({ parameter }) => `[${parameter}]`).join('')
  return {
    tables: [
      ...commentBlock(commentLines(`The row of each combination; ${upper}_NO_ROW, zero, where it has none.`)),
      ...tableStart(rows.constants.length, `${prefix}_index${dimensions}`),
      ...lines,
      '};',
      '',
    ],
    statements: [`\treturn (enum ${rows.tag})${prefix}_index${brackets};`],
  }
}

function stepByStep({ prefix, upper, inputs, rows }: CNames, tables: RowSteps): Lookup {
  const place = `${prefix}_place`
  return {
    tables: [
      ...commentBlock(
        commentLines(
          `A value leads from a place in the table of its input to one in the next, and from the last table to a row, or to ${upper}_NO_ROW.`,
        ),
      ),
      ...tables.flatMap((table, at) => [
        ...tableStart(
          at === tables.length - 1 ? rows.constants.length : (tables[at + 1]?.length ?? 0),
          `${prefix}_step_${at}[${table.length}][${table[0]?.length ?? 1}]`,
        ),
        ...table.flatMap((values) => {
          const filled = fillList(values.map(String), 1)
          return filled.length === 1 && (filled[0] ?? '').length < 68
            ? [`\t{ ${filled[0]?.trim()} },`]
            : ['\t{', ...fillList(values.map(String), 2), '\t},']
        }),
        '};',
        '',
      ]),
    ],
    statements: [
      ...inputs
        .slice(0, -1)
        .map(({ parameter }, at) => `\t${place} = ${prefix}_step_${at}[${at === 0 ? 0 : place}][${parameter}];`),
      `\treturn (enum ${rows.tag})${prefix}_step_${inputs.length - 1}[${inputs.length > 1 ? place : 0}][${inputs.at(-1)?.parameter}];`,
    ],
  }
}
