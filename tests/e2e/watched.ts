import type { Page } from 'playwright-core'

/** What a page asks for, complains about, and does not get. */
interface Watched {
  requests: string[]
  complaints: string[]
  failed: string[]
}

/** Keeps what a page, and any that it opens, does. */
export function watched(page: Page): Watched {
  const kept: Watched = { requests: [], complaints: [], failed: [] }
  const context = page.context()
  context.on('request', (request) => {
    if (!request.url().startsWith('data:')) kept.requests.push(request.url())
  })
  context.on('requestfailed', (request) => kept.failed.push(request.url()))
  context.on('response', (response) => {
    if (response.status() >= 400) kept.failed.push(response.url())
  })
  context.on('console', (message) => kept.complaints.push(message.text()))
  context.on('weberror', (error) => kept.complaints.push(error.error().message))
  return kept
}
