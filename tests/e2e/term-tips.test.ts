import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()

/** How much of what a term says of itself can be seen: 1 where nothing covers it, cuts it off or lies outside the window. */
const partSeen = (term: Locator) =>
  term.evaluate((link) => {
    const step = 16
    const { width, height } = getComputedStyle(link, '::after')
    const own = [...link.getClientRects()]
    const isOwn = (x: number, y: number) =>
      own.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
    // Nothing that far from its words would be taken for what they mean.
    const { left, right, top, bottom } = link.getBoundingClientRect()
    let seen = 0
    for (let y = Math.max(1, top - 200); y < Math.min(innerHeight, bottom + 200); y += step)
      for (let x = Math.max(1, left - 320); x < Math.min(innerWidth, right + 320); x += step)
        if (document.elementFromPoint(x, y) === link && !isOwn(x, y)) seen += step * step
    return seen / (Number.parseFloat(width) * Number.parseFloat(height))
  })

it.each([360, 1152])('what a term means can be seen whole wherever it stands, %d pixels wide', async (width) => {
  const page = await site.page({ javaScriptEnabled: false, viewport: { width, height: 740 } })
  // In a table that scrolls, and in text as wide as the page.
  for (const path of ['/tdp/', '/tdp/a1/', '/tdp/code/KVM_BUG_ON/']) {
    await page.goto(site.origin + path)
    const terms = await page.locator('main a.term').all()
    expect(terms.length).toBeGreaterThan(0)
    for (const term of terms) {
      await term.focus()
      const message = `${path} ${await term.innerText()}`
      await expect.poll(() => partSeen(term), { message, timeout: 10_000 }).toBeGreaterThan(0.8)
      const overflow = await page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      expect(overflow).toBe(0)
    }
  }
})
