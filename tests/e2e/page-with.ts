import type { BrowserContextOptions, Page } from 'playwright-core'
import { theBrowser } from './browser.ts'

const pages = new Map<string, Promise<Page>>()

const newPage = async (options: BrowserContextOptions): Promise<Page> => (await theBrowser()).newPage(options)

/**
 * A page of the browser, until the next with these options is asked for: for each set of options there is one, which is as new, since
 * what a test did to it is undone. To open a window takes Chromium a second, more than most tests.
 */
export async function pageWith({
  viewport = { width: 1280, height: 720 },
  ...options
}: BrowserContextOptions = {}): Promise<Page> {
  const key = JSON.stringify(options)
  const opening = pages.get(key) ?? newPage(options)
  pages.set(key, opening)
  const page = await opening
  for (const event of ['console', 'dialog', 'pageerror'] as const) page.removeAllListeners(event)
  for (const event of ['console', 'request', 'requestfailed', 'response', 'weberror'] as const)
    page.context().removeAllListeners(event)
  for (const other of page.context().pages()) if (other !== page) await other.close()
  await page.unrouteAll()
  // An address that differs in its anchor alone would load nothing.
  await page.goto('about:blank')
  await page.mouse.move(0, 0)
  await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? 'light', forcedColors: 'none' })
  if (viewport) await page.setViewportSize(viewport)
  return page
}
