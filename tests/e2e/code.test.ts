import { expect, it } from 'vitest'
import { servedSite } from './served-site.ts'

const site = servedSite()

it('line numbers stand in the box of their code, before it', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/7/`)
  const lines = await page.locator('pre .l').evaluateAll((lines) =>
    lines.map((line) => {
      const number = line.querySelector('.n')?.getBoundingClientRect()
      const code = document.createRange()
      code.setStart(line, 1)
      code.setEndAfter(line)
      return {
        box: line.closest('pre')?.getBoundingClientRect().left ?? 0,
        number: { left: number?.left ?? 0, right: number?.right ?? 0 },
        code: Math.min(...[...code.getClientRects()].filter(({ width }) => width > 0).map(({ left }) => left)),
      }
    }),
  )
  expect(lines.length).toBeGreaterThan(40)
  for (const { box, number, code } of lines) {
    expect(number.left).toBeGreaterThanOrEqual(box)
    expect(number.right).toBeLessThanOrEqual(code)
  }
})

it('selected code is the code alone, with its tabs', async () => {
  const page = await site.page()
  await page.goto(`${site.origin}/tdp/code/handle_changed_spte/`)
  const selected = await page.locator('div.snippet pre').evaluate((code) => {
    getSelection()?.selectAllChildren(code)
    return getSelection()?.toString()
  })
  expect(selected).toMatch(/^\/\*.*\*\/\nvoid handle_changed_spte\(.*\n(.*\n)*\tKVM_BUG_ON\(ret, kvm\);\n}\n?$/)
})

it('the symbols are filtered by words, and the address keeps them', async () => {
  const page = await site.page()
  await page.goto(`${site.origin}/tdp/code/`)
  const output = page.locator('#filter output')
  const shown = page.locator('tr[data-symbol]:visible')
  const all = await shown.count()
  expect(await output.innerText()).toBe(`${all} symbols`)
  await page.getByLabel('words').fill('TDX.C sept remove')
  await expect.poll(() => shown.count()).toBeLessThan(6)
  for (const text of await shown.allInnerTexts()) expect(text).toMatch(/sept.*remove|remove.*sept/is)
  await expect.poll(() => new URL(page.url()).search).toBe('?words=TDX.C%20sept%20remove')
  const files = page.locator('.files li:visible')
  expect(await files.count()).toBe(await page.locator('.cited tbody:visible').count())
  await page.reload()
  expect(await output.innerText()).toBe(`${await shown.count()} of ${all} symbols`)
  await page.getByLabel('words').fill('nothing is called that')
  await expect.poll(() => output.innerText()).toBe('No symbol matches')
  await page.getByLabel('words').fill('')
  await expect.poll(() => shown.count()).toBe(all)
  expect(new URL(page.url()).search).toBe('')
  await page.getByLabel('words').fill('sept_remove')
  const first = await shown.first().locator('a').first().getAttribute('href')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).pathname).toBe(first)
})

it('without a script the files lead to their symbols, and there is no filter', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tdp/code/`)
  expect(await page.locator('#filter').isVisible()).toBe(false)
  await page.getByRole('link', { name: 'arch/x86/kvm/vmx/tdx.c', exact: true }).click()
  await expect.poll(() => page.locator('tbody:target').count()).toBe(1)
  expect(await page.locator('tbody:target').innerText()).toMatch(/^arch\/x86\/kvm\/vmx\/tdx\.c\n/)
})

it.each([
  '/tdp/code/',
  '/tdp/flows/',
  '/tdp/assertions/',
  '/tdp/verified/',
  '/tdp/code/tdx_sept_remove_leaf_spte/',
  '/tdp/code/kvm_arch_mmu_enable_log_dirty_pt_masked/',
  '/tdp/code/handle_removed_pt/',
])('no word of %s is broken on a phone, and nothing is wider than it', async (path) => {
  const page = await site.page({ javaScriptEnabled: false })
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(site.origin + path)
    expect(await page.evaluate(brokenWords)).toEqual([])
    const sideways = await page
      .locator('html, .scroll')
      .evaluateAll((boxes) =>
        boxes.filter((box) => box.scrollWidth > box.clientWidth).map(({ className }) => className),
      )
    expect(sideways).toEqual([])
  }
})

/** Runs in the page: letters and digits in a row that do not stand on one line, in text that is not scrolled. */
const brokenWords = () => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const broken: string[] = []
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.parentElement?.closest('pre')) continue
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[A-Za-z0-9]+/g)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word)
    }
  }
  return broken
}

it.each(['/tdp/7/', '/tdp/a1/', '/tdp/code/handle_removed_pt/', '/tdp/code/__handle_changed_spte/'])(
  'every piece of code on %s is named as the model, and its lines are no lines of the kernel',
  async (path) => {
    const page = await site.page({ javaScriptEnabled: false })
    await page.goto(site.origin + path)
    const captions = await page.locator('.snippet > :is(p, summary)').allInnerTexts()
    expect(captions.length).toBeGreaterThan(0)
    for (const caption of captions) expect(caption).toMatch(/^[\w.-]+\.c, \w.*, model code, written for this site/)
    const names = await page
      .locator('.snippet pre')
      .evaluateAll((all) => all.map((pre) => pre.getAttribute('aria-label')))
    for (const name of names) expect(name).toMatch(/, model code, written for this site$/)
    for (const number of await page.locator('pre .n').allTextContents()) expect(number.trim()).toMatch(/^m\d+$/)
    expect(await page.locator('main').innerText()).toContain("Lines are counted in the model's own files, from m1.")
  },
)

it.each(['/tdp/9/', '/tdp/13/', '/tdp/code/handle_removed_pt/', '/tdp/code/__handle_changed_spte/'])(
  'no caption of %s is left alone at the end of a page on paper',
  async (path) => {
    const page = await site.page({ viewport: { width: 718, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    await page.goto(site.origin + path)
    // Columns break as pages do, and say where; each of these heights of a page has its own breaks.
    for (const height of [860, 905, 950, 995, 1040]) {
      const apart = await page.evaluate((height) => {
        const main = document.querySelector('main')
        main?.setAttribute('id', 'pages')
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          `#pages { columns: 718px; column-fill: auto; column-gap: 50px; height: ${height}px; max-width: none; padding: 0 }`,
        )
        document.adoptedStyleSheets = [sheet]
        const captions = document.querySelectorAll('.snippet > :is(p, summary), p:has(+ .snippet)')
        return [...captions].flatMap((caption) => {
          const snippet = caption.closest('.snippet') ?? caption.nextElementSibling
          const [one, other] = [caption, snippet?.querySelector('pre .l')].map((element) =>
            Math.floor((element?.getClientRects()[0]?.left ?? 0) / 768),
          )
          return one === other ? [] : [caption.textContent]
        })
      }, height)
      expect(apart).toEqual([])
    }
  },
)
