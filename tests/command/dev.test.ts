import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { copiedProject } from './copied-project.ts'
import { freePort } from './free-port.ts'
import { type RunningServer, runningServer } from './running-server.ts'

let project: ReturnType<typeof copiedProject>
let server: RunningServer
beforeAll(async () => {
  project = copiedProject('tests/check/base')
  server = await runningServer(project.folder, ['dev', '--port', String(await freePort())])
}, 60_000)
afterAll(async () => {
  await server?.stop()
  project?.remove()
})

const page = async (address: string) => (await fetch(server.origin + address)).text()
/** Pages that say what a row does, each of a route of its own. */
const addresses = ['/door/1/', '/door/1.txt', '/door/offline.html']
/** What is saved has to come, however slow the machine is. */
const soon = { timeout: 20_000, interval: 50 }

test('pages carry their style and scripts', async () => {
  const text = await page('/door/')
  expect(text).toMatch(/<style>[^<]*\bbody\b/)
  expect(text).toMatch(/<script>(?!<).{500}/s)
})

// The dev server passes a save on about half a second later. Pages that it is making for an earlier one at that moment must not
// keep it from making the next ones anew; when they are asked for is tried out.
test.each([400, 470, 540])('the last of several saves shows, with pages asked for %i ms after it', async (later) => {
  const row = join(project.folder, 'src/content/door/rows/1.md')
  const before = readFileSync(row, 'utf8')
  const store = join(project.folder, '.astro/data-store.json')
  writeFileSync(row, `${before}\nThe first save, ${later}.\n`)
  await vi.waitFor(() => expect(readFileSync(store, 'utf8')).toContain(`The first save, ${later}.`), soon)
  writeFileSync(row, `${before}\nThe last save, ${later}.\n`)
  await setTimeout(later)
  await Promise.all(addresses.map(page))
  for (const address of addresses)
    await vi.waitFor(async () => expect(await page(address)).toContain(`The last save, ${later}.`), soon)
  writeFileSync(row, before)
})
