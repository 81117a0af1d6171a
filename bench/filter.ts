// How long the filter holds up the browser on a matrix of ten thousand rows. Prints figures, asserts nothing. It needs Chromium.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from '../src/command/root.ts'
import { theBrowser } from '../tests/e2e/browser.ts'

const side = 100
const content = mkdtempSync(join(tmpdir(), 'bench-filter-'))
const rows = join(content, 'large/rows')
mkdirSync(rows, { recursive: true })
const words = (letter: string) => Array.from({ length: side }, (_, index) => `      - id: ${letter}${index}`).join('\n')
writeFileSync(
  join(content, 'large/matrix.yaml'),
  `title: Ten thousand rows
summary: A matrix as large as they come.
revision: 1
inputs:
  - id: old
    values:
${words('a')}
  - id: new
    values:
${words('b')}
verdicts:
  - id: valid
    marks:
      - id: Y
      - id: N
groups:
${Array.from({ length: side }, (_, group) => `  - id: g${group}\n    label: Group ${group}`).join('\n')}
legend:
  - id: old
    text: what was there
  - id: new
    text: what comes
  - id: valid
    text: whether it may
  - id: Y
    text: it may
  - id: N
    text: it may not
`,
)
for (let index = 0; index < side * side; index++) {
  const [old, next] = [Math.floor(index / side), index % side]
  writeFileSync(
    join(rows, `${index + 1}.md`),
    `---
inputs:
  old: a${old}
  new: b${next}
verdicts:
  valid: ${(old * next) % 3 === 0 ? 'Y' : 'N'}
group: g${old}
---
The value a${old} gives way to b${next}.
`,
  )
}
writeFileSync(
  join(content, 'large/permalinks.txt'),
  Array.from({ length: side * side }, (_, index) => `row ${index + 1}\n`).join(''),
)
process.env['CONTENT'] = relative(root, content)
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
process.chdir(root)
const { dev } = await import('astro')
// Only the page in question is wanted, not ten thousand others.
const server = await dev({ root, logLevel: 'error', server: { port: 0 }, cacheDir: join(content, 'cache') })
const browser = await theBrowser()
try {
  const page = await browser.newPage()
  page.setDefaultTimeout(600_000)
  const address = `http://localhost:${server.address.port}/large/`
  // As the server gives it, without the part that reloads it when files change.
  const html = (await (await fetch(address)).text()).replace(/<script type="module"[^>]*><\/script>/g, '')
  await page.route(address, (route) => route.fulfill({ body: html, contentType: 'text/html' }))
  await page.goto(address)
  await page.locator('#filter').waitFor()
  const measured = async (what: string, act: () => Promise<void>, count: string) => {
    await page.evaluate(() => {
      const seen = { longest: 0, total: 0 }
      Object.assign(window, { seen })
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          seen.longest = Math.max(seen.longest, duration)
          seen.total += duration
        }
      }).observe({ type: 'longtask' })
    })
    const start = performance.now()
    await act()
    await page.locator('#filter output').getByText(count, { exact: true }).waitFor()
    // Two frames after the last row was shown or hidden.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
    )
    const took = Math.round(performance.now() - start)
    const { longest, total } = await page.evaluate(
      () => (window as unknown as { seen: { longest: number; total: number } }).seen,
    )
    console.log(
      `${what.padEnd(28)} ${took} ms, longest task ${Math.round(longest)} ms, long tasks in all ${Math.round(total)} ms`,
    )
  }
  const rowsShown = '10000 rows'
  console.log(`${side * side} rows`)
  await measured(
    'choose a value',
    async () => void (await page.getByLabel('old').selectOption('a7')),
    `100 of ${rowsShown}`,
  )
  await measured(
    'choose another column',
    async () => void (await page.getByLabel('valid').selectOption('Y')),
    `34 of ${rowsShown}`,
  )
  await measured('show all', () => page.getByRole('button', { name: 'Show all' }).click(), rowsShown)
  await measured('type four letters', () => page.getByLabel('words').pressSequentially('b77 '), `100 of ${rowsShown}`)
  await measured('nothing left', () => page.getByLabel('words').fill('nothing'), 'no row has words nothing')
  await measured('show all again', () => page.getByRole('button', { name: 'Show all' }).click(), rowsShown)
} finally {
  await browser.close()
  await server.stop()
  rmSync(content, { recursive: true })
}
