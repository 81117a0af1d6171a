import { permalink, type Site } from '../../derive/addresses.ts'
import { datasetHash } from '../../derive/dataset-hash.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { CContext } from './head-lines.ts'

/** The context in which the site and the command write C, so that both give the same bytes. */
export const cContextOf = async (site: Site, matrix: Matrix): Promise<CContext> => ({
  permalinkOf: (id) => permalink(site, matrix.id, id),
  hash: await datasetHash(matrix),
})
