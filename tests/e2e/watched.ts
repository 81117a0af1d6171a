import type { Page } from 'playwright-core'

/** Keeps what a page, and any that it opens, asks for and complains about. */
export function watched(page: Page): { requests: string[]; complaints: string[] } {
  const requests: string[] = []
  const complaints: string[] = []
  const context = page.context()
  context.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url())
  })
  context.on('console', (message) => complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(error.error().message))
  return { requests, complaints }
}
