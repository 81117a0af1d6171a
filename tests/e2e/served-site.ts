import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { builtSite } from './built-site.ts'
import { serve } from './server.ts'

/** The built site served, and a browser to look at it, for the tests of one file. */
export function servedSite(): { browser: Browser; origin: string } {
  const there = {} as { browser: Browser; origin: string }
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
