import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ids, offlineFile } from './offline-file.ts'

const { looking } = offlineFile()

describe('the search box of the offline file', () => {
  const box = (page: Page) => page.getByRole('combobox', { name: 'Find' })

  it.each([
    ['contention', 'a1 ', 'a1'],
    ['8', 'Row 8', 'row-8'],
    ['handle_changed_spte', 'handle_changed_spte()', 'code-handle_changed_spte'],
    ['A page fault maps a page', 'A page fault maps a page', 'flow-fault'],
  ])('finds %s and leads there', (words, title, id) =>
    looking(async (page) => {
      await page.keyboard.press('/')
      await box(page).fill(words)
      const found = page.getByRole('option', { name: title }).first()
      await found.waitFor()
      await found.click()
      await expect.poll(() => page.locator(':target').getAttribute('id')).toBe(id)
    }),
  )

  it('finds everything by its name, with what is said of it', () =>
    looking(async (page) => {
      for (const id of ids) {
        await box(page).fill(id)
        const first = page.getByRole('option').first()
        await expect.poll(() => first.getAttribute('href')).toBe(/^\d/.test(id) ? `#row-${id}` : `#${id}`)
        expect((await first.locator('small').innerText()).length).toBeGreaterThan(50)
      }
    }))
})
