import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { builtSite } from './built-site.ts'
import { servedSite } from './served-site.ts'
import { watched } from './watched.ts'

const site = servedSite()
const folder = mkdtempSync(join(tmpdir(), 'decode-'))
afterAll(() => rmSync(folder, { recursive: true }))

const event = (gfn: string, level: number, old: string, next: string) =>
  `       CPU 0/KVM-4321    [012] ...1.  1234.567890: kvm_tdp_mmu_spte_changed: as id 0 gfn ${gfn} level ${level} old_spte ${old} new_spte ${next}\n`
const mapped = event('101', 1, '8000000000000000', '80a0000123456f77')
const zapped = event('200000', 2, '80a0000200000ff7', '8000000000000000')
const illegal = event('200', 1, '80a0000123456f77', '80a0000654321f77')
const trace = `# tracer: nop\n${mapped}${mapped}${zapped}${illegal}`

const opened = async (page: Page, at = `${site.origin}/tdp/decode/`) => {
  await page.goto(at)
  return {
    text: page.locator('[name=text]'),
    status: page.locator('[name=status]'),
    /** The cells of each change but for its time. */
    changes: () =>
      page
        .locator('.decoded tbody > tr:first-child')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.children].map((cell) => cell.textContent).filter((_, at) => at !== 6)),
        ),
    /** What the grid says of a row beside what it always says. */
    counts: (row: string) => page.locator(`[data-decode] [data-row="${row}"] .count`).allInnerTexts(),
  }
}

describe('what is pasted', () => {
  it('becomes a table that leads to rows, and counts on the grid', async () => {
    const page = await site.page()
    const { requests, complaints } = watched(page)
    const { text, status, changes, counts } = await opened(page)
    const before = requests.length
    await text.fill(trace)
    await expect.poll(() => status.innerText()).toBe('4 changes, 1 line passed over, at 1234.567890')
    expect(await changes()).toEqual([
      ['2', '1 or 2', 'NP (empty)8000000000000000', 'leaf, pfn 123456, rwx80a0000123456f77', '1', '101', ''],
      ['3', '1 or 2', 'NP (empty)8000000000000000', 'leaf, pfn 123456, rwx80a0000123456f77', '1', '101', ''],
      ['4', '11 or 12', 'leaf, pfn 200000, rwx80a0000200000ff7', 'NP (empty)8000000000000000', '2', '200000', ''],
      [
        '5',
        '6',
        'leaf, pfn 123456, rwx80a0000123456f77',
        'leaf, pfn 654321, rwx80a0000654321f77',
        '1',
        '200',
        'pfn_changed',
      ],
    ])
    expect([await counts('1'), await counts('6'), await counts('7')]).toEqual([['2, or row 2'], ['1'], []])
    expect(await page.locator('.report').innerText()).toContain('shared is open for 3 of them: neither the trace event')
    await page.locator('.decoded').getByRole('link', { name: '6' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/tdp/6/')
    expect({ asked: requests.slice(before).filter((url) => !url.includes('/tdp/6/')), complaints }).toEqual({
      asked: [],
      complaints: [],
    })
  })

  it('is one row where the lock is said, and another by the release and tables that are said', async () => {
    const page = await site.page()
    const { text, status, changes } = await opened(page)
    await text.fill('8000000000000000 80a0000123456f77 1')
    await page.locator('[name=lock]').selectOption('exclusive')
    await expect.poll(async () => (await changes()).map(([, rows]) => rows)).toEqual(['2'])
    await page.locator('[name=tables]').selectOption('TDX mirror root')
    await page.locator('[name=release]').selectOption('v6.9')
    await expect.poll(() => status.innerText()).toBe('That release has no such tables.')
    expect(await changes()).toEqual([])
  })

  it('can be looked at row by row, and value by value', async () => {
    const page = await site.page()
    const { text, changes } = await opened(page)
    await text.fill(trace)
    await page.locator('[data-row="11"] .count button').click()
    expect((await changes()).map(([line]) => line)).toEqual(['4'])
    await page.getByRole('button', { name: '4', exact: true }).click()
    const bits = await page.locator('.decoded .bits').allInnerTexts()
    expect(bits[0]).toContain('in Intel EPT, since v7.2')
    expect(bits[0]?.split('\n')).toContain('host-writable')
    expect(bits[1]).toContain('the empty value 8000000000000000')
  })

  it('is told line by line where it cannot be read', async () => {
    const page = await site.page()
    const { text, status } = await opened(page)
    await text.fill(`${event('1', 0, '0', '0')}${event('1', 1, '12345678901234567', '0')}nothing`)
    await expect.poll(() => status.innerText()).toBe('0 changes, 2 lines unreadable, 1 line passed over')
    const report = await page.locator('.report').innerText()
    expect(report).toMatch(/line 1: .*level/)
    expect(report).toMatch(/line 2: .*17 digits/)
  })

  it('is said to hold no change', async () => {
    const page = await site.page()
    const { text, status } = await opened(page)
    await text.fill('hello')
    await expect.poll(() => status.innerText()).toMatch(/^No change: neither an event .*, 1 line passed over$/)
  })
})

const dropped = (page: Page, name: string, bytes: Uint8Array) =>
  page.evaluate(
    ([name, bytes]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes as number[])], name as string))
      document
        .querySelector('[data-decode]')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, [...bytes]] as const,
  )

describe('a file', () => {
  it('is decoded where it is dropped, compressed or not', async () => {
    const page = await site.page()
    const { status } = await opened(page)
    await dropped(page, 'trace.txt', Buffer.from(trace))
    await expect.poll(() => status.innerText()).toMatch(/^trace\.txt: 4 changes/)
    await dropped(page, 'trace.gz', gzipSync(trace + mapped))
    await expect.poll(() => status.innerText()).toMatch(/^trace\.gz: 5 changes/)
  })

  it.each([
    ['trace.dat', Buffer.from('\x17\x08Dtracing6'), 'trace-cmd data; give what `trace-cmd report` prints'],
    ['core', Buffer.alloc(3000), 'no text'],
    ['cut.gz', gzipSync(trace).subarray(0, -12), 'the compressed data is damaged or cut off'],
  ])('is refused with the reason: %s', async (name, bytes, reason) => {
    const page = await site.page()
    const { status } = await opened(page)
    await dropped(page, name, bytes)
    await expect.poll(() => status.innerText()).toMatch(/it cannot be read/)
    expect(await status.innerText()).toContain(reason)
  })

  it('of 100 MB leaves the page alive, and can be stopped', async () => {
    const path = join(folder, 'large.txt')
    writeFileSync(path, (mapped + zapped).repeat(10_000 * 31))
    const page = await site.page()
    const { status, counts } = await opened(page)
    await page.locator('[name=file]').setInputFiles(path)
    await page.locator('[name=stop]').click()
    await expect.poll(() => status.innerText()).toMatch(/^large\.txt: [\d,]+ changes?.*; stopped there$/)
    const [stopped = 0, row = 0] = [await status.innerText(), (await counts('1')).join()].map((text) =>
      Number(/([\d,]+)(?: changes|, or row 2)/.exec(text)?.[1]?.replaceAll(',', '')),
    )
    expect(stopped).toBeGreaterThan(0)
    expect(stopped).toBeLessThan(620_000)
    expect(Math.abs(row - stopped / 2)).toBeLessThanOrEqual(1)
    await page.locator('[name=lock]').selectOption('shared')
    await expect.poll(() => status.innerText(), { timeout: 60_000 }).toMatch(/^large\.txt: 620,000 changes/)
    expect(await counts('1')).toEqual(['310,000'])
  })
})

it('one value is shown bit by bit, at either level while it is open', async () => {
  const page = await site.page()
  await opened(page)
  await page.locator('[name=value]').fill('0x800000010bc97d07')
  const view = page.locator('form.value + div')
  expect(await view.innerText()).toContain('leaf or nonleaf, pfn 10bc97, rwx')
  await page.locator('[name=level]').selectOption('2')
  expect(await view.innerText()).toContain('nonleaf, pfn 10bc97, rwx')
  expect(await view.locator('.nibbles > div').count()).toBe(16)
  await page.locator('[name=value]').fill('what')
  expect(await view.innerText()).toBe('A value has 1 to 16 hex digits.')
})

it('is the same in the offline copy, from a disk, with the network cut', async () => {
  const page = await site.page({ offline: true })
  const { complaints } = watched(page)
  const { text, changes, counts } = await opened(page, pathToFileURL(join(builtSite, 'tdp/offline.html')).href)
  await text.fill(trace)
  await expect.poll(async () => (await changes()).length).toBe(4)
  expect(await counts('6')).toEqual(['1'])
  await page.locator('.decoded').getByRole('link', { name: '6' }).click()
  expect(await page.locator(':target').innerText()).toContain('Row 6')
  expect(complaints).toEqual([])
})

it('without JavaScript it says how to do it by hand', async () => {
  const page = await site.page({ javaScriptEnabled: false })
  await opened(page)
  expect(await page.locator('form:visible').count()).toBe(0)
  const text = await page.locator('main').innerText()
  expect(text).toContain('Without it, the steps below do the same by hand.')
  expect(await page.locator('.steps li').count()).toBeGreaterThan(5)
  const frozen = page.locator('.formats tr', { hasText: 'frozen value' }).first()
  expect(await frozen.innerText()).toBe('frozen value\t5a0\t80000000000005a0\t80000000000001a0')
})

it('axe finds nothing on a report, in either theme', async () => {
  const page = await site.page({ bypassCSP: true })
  const { text, changes } = await opened(page)
  await text.fill(trace)
  await expect.poll(async () => (await changes()).length).toBe(4)
  await page.getByRole('button', { name: '5', exact: true }).click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})
