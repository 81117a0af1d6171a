import type { Context, Matrix } from '../model/matrix.ts'
import type { Made, MadePart } from './made-by.ts'

/** When and where a part of a row is made, as in `Made at v7.2 on a wooden door, key=Y`. */
export const madeLabel = (matrix: Pick<Matrix, 'checked'>, { context }: Made, { inputs }: MadePart): string =>
  [`Made${whenAndWhere(matrix, context)}`, ...Object.entries(inputs).map(([id, value]) => `${id}=${value}`)].join(', ')

/** The checked release and a context, as words to go on with: ` at v7.2 on a wooden door`, or ` at v7.2, wooden door`. */
export const whenAndWhere = ({ checked }: Pick<Matrix, 'checked'>, context: Context | undefined): string =>
  (checked === undefined ? '' : ` at ${checked}`) +
  (context === undefined ? '' : context.phrase === undefined ? `, ${context.label}` : ` ${context.phrase}`)
