import { getCollection } from 'astro:content'
import type { Matrix } from '../model/matrix.ts'
import { type Site, siteOf } from '../derive/addresses.ts'
import { handedOver } from '../load/handover.ts'
import { type Context, contextOf } from '../render/site/context.ts'
import { siteLinks } from '../render/site/links.ts'

/** Where this build will be published. */
export const site: Site = siteOf({ SITE: import.meta.env.SITE, BASE: import.meta.env.BASE_URL })

let contexts: Promise<Context[]> | undefined

/** Every matrix with the context of its pages on the site, in order of id. In a build they stay as they are. */
export function siteContexts(): Promise<Context[]> {
  if (import.meta.env.DEV) return currentContexts()
  contexts ??= currentContexts()
  return contexts
}

async function currentContexts(): Promise<Context[]> {
  const matrices = handedOver<Matrix[]>('matrices') ?? (await getCollection('matrices')).map(({ data }): Matrix => data)
  return matrices
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((matrix) => contextOf(matrix, siteLinks(site, matrix)))
}

/** One page for each matrix. */
export const matrixPaths = async () =>
  (await siteContexts()).map((context) => ({ params: { matrix: context.matrix.id }, props: { context } }))

/** One page for each row and each note, retired ones included. */
export const entryPaths = async () =>
  (await siteContexts()).flatMap((context) =>
    [...context.matrix.rows, ...context.matrix.notes].map(({ id }) => ({
      params: { matrix: context.matrix.id, id },
      props: { context, id },
    })),
  )
