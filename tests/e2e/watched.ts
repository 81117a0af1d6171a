import type { Browser, BrowserContext } from 'playwright-core'

/** A browser context without a network that keeps what pages ask for and complain about. */
export interface Watched {
  context: BrowserContext
  requests: string[]
  complaints: string[]
}

/** A context whose pages reach nothing but files. */
export async function watched(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Watched> {
  const context = await browser.newContext(options)
  const requests: string[] = []
  const complaints: string[] = []
  await context.setOffline(true)
  context.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url())
  })
  context.on('console', (message) => complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(error.error().message))
  return { context, requests, complaints }
}
