import type { Page } from 'playwright-core'
import { addressesIn, pagesIn } from './built-site.ts'

/** What one visit to a page found. */
export interface Visit {
  address: string
  headings: number
  letters: number
  width: number
  ids: string[]
  links: string[]
}

/**
 * Opens every page of a site that is built in a folder and served at an origin, one after the other in the page given; of many alike,
 * such as rows of one matrix, `most`.
 */
export async function visitsOf(page: Page, origin: string, folder: string, most = Infinity): Promise<Visit[]> {
  const visits: Visit[] = []
  const alike = new Map<string, number>()
  for (const address of pagesIn(folder)) {
    const above = address.replace(/[^/]+\/$/, '')
    alike.set(above, (alike.get(above) ?? 0) + 1)
    if ((alike.get(above) ?? 0) > most && !/\/(grid|flows|code|glossary|scenarios)\/$/.test(address)) continue
    await page.goto(origin + address)
    visits.push({ address, ...(await page.evaluate(visit)) })
  }
  return visits
}

/** Runs in the page. */
const visit = (): Omit<Visit, 'address'> => ({
  headings: document.querySelectorAll('h1').length,
  letters: document.querySelector('main')?.innerText.length ?? 0,
  width: document.documentElement.scrollWidth,
  ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
  links: [...document.querySelectorAll('a[href]')].map(
    (a) => new URL(a.getAttribute('href') ?? '', location.href).href,
  ),
})

/** The pages that scroll sideways in a window so wide, each with its width. */
export const widerThan = (visits: Visit[], most: number): string[] =>
  visits.filter(({ width }) => width > most).map(({ address, width }) => `${address} ${width}`)

/** The links within a site that lead to no file, or to no place on a page. */
export function deadLinks(visits: Visit[], origin: string, folder: string): string[] {
  const files = new Set(addressesIn(folder))
  const ids = new Map(visits.map(({ address, ids }) => [address, new Set(ids)]))
  return visits.flatMap(({ address, links }) =>
    links
      .filter((href) => {
        const url = new URL(href)
        if (url.origin !== origin) return false
        const anchor = decodeURIComponent(url.hash.slice(1))
        return !files.has(url.pathname) || (anchor !== '' && ids.get(url.pathname)?.has(anchor) === false)
      })
      .map((href) => `${address} -> ${href}`),
  )
}
