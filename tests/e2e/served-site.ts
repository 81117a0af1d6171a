import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { builtSite } from './built-site.ts'
import { pagePool } from './page-pool.ts'
import { serve } from './server.ts'

interface ServedSite {
  browser: Browser
  origin: string
  /** A page that is as new, until the next with these options is asked for. */
  page(options?: BrowserContextOptions): Promise<Page>
}

/** The built site served, and a browser to look at it, for the tests of one file. */
export function servedSite(): ServedSite {
  const there = { page: pagePool(() => there.browser) } as ServedSite
  let close: () => void
  beforeAll(async () => {
    there.browser = await openBrowser()
    const site = await serve(builtSite)
    there.origin = site.origin
    close = () => site.close()
  })
  afterAll(async () => {
    await there.browser?.close()
    close?.()
  })
  return there
}
