import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/**
 * Gives pages of a browser: for each set of options one, which is as new, since what a test did to it is undone.
 * To open a window takes Chromium a second, more than most tests.
 */
export function pagePool(browser: () => Browser): (options?: BrowserContextOptions) => Promise<Page> {
  const pages = new Map<string, Promise<Page>>()
  return async ({ viewport = { width: 1280, height: 720 }, ...options } = {}) => {
    const key = JSON.stringify(options)
    const opening = pages.get(key) ?? browser().newPage(options)
    pages.set(key, opening)
    const page = await opening
    for (const event of ['console', 'dialog', 'pageerror'] as const) page.removeAllListeners(event)
    for (const event of ['console', 'request', 'requestfailed', 'response', 'weberror'] as const)
      page.context().removeAllListeners(event)
    // An address that differs in its anchor alone would load nothing.
    await page.goto('about:blank')
    await page.mouse.move(0, 0)
    await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? 'light', forcedColors: 'none' })
    if (viewport) await page.setViewportSize(viewport)
    return page
  }
}
