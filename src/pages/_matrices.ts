import { type Site, siteOf } from '../derive/addresses.ts'
import { onceFor } from '../derive/once-for.ts'
import { handedOver } from '../load/handover.ts'
import type { Matrix } from '../model/matrix.ts'
import type { LonePage } from '../model/pages.ts'
import { type Context, contextOf } from '../render/site/context.ts'
import { siteLinks } from '../render/site/links.ts'

/** Where this build will be published. */
export const site: Site = siteOf({ SITE: import.meta.env.SITE, BASE: import.meta.env.BASE_URL })

/** The matrices as they are now: those that the command checked, or that the dev server has just read. */
function currentMatrices(): Matrix[] {
  const matrices = handedOver<Matrix[]>('matrices')
  if (!matrices) throw new Error('pages are made by `scenarios build` and `scenarios dev`, which read the content')
  return matrices
}

/** Every matrix with the context of its pages on the site, in order of id. */
export const siteContexts = (): Context[] => contextsOf(currentMatrices())

const contextsOf = onceFor((matrices: Matrix[]): Context[] =>
  matrices
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((matrix) => contextOf(matrix, siteLinks(site, matrix))),
)

/**
 * The context of a page, as a property to be read when the page is made. Astro keeps its list of pages, and what hangs on it, for as
 * long as it takes the modules of a page for unchanged; in the dev server that can be after the content has changed.
 */
const livePage = (context: Context) => ({
  get context(): Context {
    const { id } = context.matrix
    return contextsOf(currentMatrices()).find(({ matrix }) => matrix.id === id) ?? context
  },
})

/** Properties of one object with those of another, read when they are asked for. */
export const withContext = <Props extends object>(context: Context, props: Props): Props & { context: Context } =>
  Object.defineProperties(props, Object.getOwnPropertyDescriptors(livePage(context))) as Props & { context: Context }

/** One page for each matrix. */
export const matrixPaths = () =>
  siteContexts().map((context) => ({ params: { matrix: context.matrix.id }, props: livePage(context) }))

/** One page for each matrix that has one of a kind. */
const pathsWith = (kind: LonePage['kind']) => () => matrixPaths().filter(({ props }) => props.context.links.has(kind))

/** One page for each matrix that has a glossary. */
export const glossaryPaths = pathsWith('glossary')

/** One page for each matrix that has assertions. */
export const assertionPaths = pathsWith('assertions')

/** One page for each matrix whose rows were run. */
export const verifiedPaths = pathsWith('verified')

/** One page for each matrix whose rows can be found in traces. */
export const decodePaths = pathsWith('decode')

/** One page for each matrix that has symbols or model code. */
export const codePaths = pathsWith('code')

/** One page for each matrix that has a log, or of which it is known what was posted. */
export const changesPaths = pathsWith('changes')

/** One page for each matrix whose rows something makes. */
export const flowsPaths = pathsWith('flows')

/** One page for each row and each note, retired ones included. */
export const entryPaths = () =>
  siteContexts().flatMap((context) =>
    [...context.matrix.rows, ...context.matrix.notes].map(({ id }) => ({
      params: { matrix: context.matrix.id, id },
      props: withContext(context, { id }),
    })),
  )
