import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { builtSite } from './built-site.ts'
import { pageWith } from './page-with.ts'
import { serve } from './server.ts'

interface ServedSite {
  origin: string
  /** A page that is as new, until the next with these options is asked for. */
  page(options?: BrowserContextOptions): Promise<Page>
}

/** The built site served, and pages to look at it, for the tests of one file. */
export function servedSite(): ServedSite {
  const there: ServedSite = { origin: '', page: pageWith }
  let close: () => void
  beforeAll(async () => {
    const site = await serve(builtSite)
    there.origin = site.origin
    close = () => site.close()
  })
  afterAll(() => close?.())
  return there
}
