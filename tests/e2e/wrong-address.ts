import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const wrongAddresses = ['tdp/A1/', 'tdp/08/', 'tdp/8)', 'tdp/8.', 'tdp/8%3E', 'TDP/8/', 'tdp/row-8']

/** The links to what a wrong address likely meant. */
export const offered = (page: Page) => page.locator('[data-base] a')

/** Opens an address that there is not, for as long as `look` takes, with nothing said by the console but that. */
export async function lookingAtWrong(page: Page, address: string, look: (page: Page) => Promise<void>): Promise<void> {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  const response = await page.goto(address)
  expect(response?.status()).toBe(404)
  await look(page)
  expect(said.filter((text) => !/status of 404/.test(text))).toEqual([])
}
