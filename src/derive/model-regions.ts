import type { Matrix } from '../model/matrix.ts'
import type { Symbol } from '../model/symbol-file.ts'
import { type Region, regionsIn } from './regions.ts'

/** The model code of a symbol: the region it names first, then every region of its own name. */
export function modelOf({ models }: Pick<Matrix, 'models'>, symbol: Symbol): Region[] {
  const regions = regionsIn(models)
  const named = symbol.model === undefined ? undefined : regions.get(symbol.model)
  return [
    ...(named ? [named] : []),
    ...[...regions.values()].filter((region) => region.name === symbol.name && region !== named),
  ]
}
