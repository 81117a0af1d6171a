import { describe, expect, it } from 'vitest'
import { clipboard, ids, offlineFile, textOf } from './offline-file.ts'

const { looking } = offlineFile()

/** Runs in the page: each entry by its name, with what its buttons say that they are and what is in the clipboard behind each. */
async function copiedByButtons(places: HTMLElement[]) {
  const copied: Record<string, [name: string, text: string][]> = {}
  for (const place of places) {
    const texts: [name: string, text: string][] = []
    for (const button of place.querySelectorAll('button')) {
      const name = button.textContent
      if (name === 'Print this') continue
      const status = place.querySelector('[role="status"]')
      const said = new Promise((resolve) => {
        const isSaid = () => status?.textContent === `Copied: ${name.replace(/^Copy /, '')}`
        new MutationObserver(() => isSaid() && resolve(true)).observe(place, { subtree: true, childList: true })
      })
      button.click()
      await said
      texts.push([name, await navigator.clipboard.readText()])
    }
    copied[place.dataset['copy'] ?? ''] = texts
  }
  return copied
}

describe('copy buttons', () => {
  it('of every row and note copy the same bytes as its text has', () =>
    looking(async (page) => {
      const copied = await page.locator('p[data-copy]').evaluateAll(copiedByButtons)
      expect(Object.keys(copied).toSorted()).toEqual(ids.toSorted())
      for (const id of ids) {
        const text = textOf(`${id}.txt`)
        const permalink = text.trim().split('\n').at(-1) ?? ''
        const [, table = ''] = text.split('\n\n')
        const isRow = /^\d/.test(id)
        const quoted = text.replace(/^(?=.)/gm, '> ').replace(/^$(?!\n?$(?![\s\S]))/gm, '>')
        expect(copied[id]).toEqual([
          ['Copy link', permalink],
          ['Copy short', textOf(`${id}.short.txt`)],
          ['Copy for mail', text],
          ['Reply quote', quoted],
          ...(isRow ? [['Copy row', expect.any(String)]] : []),
          ['Copy Link: trailer', `Link: ${permalink}`],
        ])
        if (!isRow) continue
        const row = copied[id]?.find(([name]) => name === 'Copy row')?.[1] ?? ''
        expect(row.startsWith(`${table}\n`)).toBe(true)
        expect(row.endsWith(`\n\n${permalink}\n`)).toBe(true)
      }
    }))

  it('work from a pointer', () =>
    looking(async (page) => {
      const place = page.locator('p[data-copy="a1"]')
      await place.getByRole('button', { name: 'Copy for mail' }).click()
      await place.getByRole('status').getByText('Copied: for mail').waitFor()
      expect(await clipboard(page)).toBe(textOf('a1.txt'))
    }))

  it('work from the keyboard', () =>
    looking(async (page) => {
      await page.locator('p[data-copy="7"] a').focus()
      for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByText('Copied: for mail').waitFor()
      expect(await clipboard(page)).toBe(textOf('7.txt'))
    }))
})
