import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

test.each([1, 2, 3])('the last of several saves shows on pages of every route, time %i', async (time) => {
  const row = join(project.folder, 'src/content/door/rows/1.md')
  const before = readFileSync(row, 'utf8')
  for (const save of ['first', 'second']) writeFileSync(row, `${before}\nThe ${save} save, ${time}.\n`)
  await Promise.all(addresses.map(page))
  writeFileSync(row, `${before}\nThe last save, ${time}.\n`)
  for (const address of addresses)
    await vi.waitFor(async () => expect(await page(address)).toContain(`The last save, ${time}.`), soon)
  writeFileSync(row, before)
})

test('a note that is added has a page, and none once it is gone', async () => {
  const note = join(project.folder, 'src/content/door/notes/new.md')
  const status = async () => (await fetch(`${server.origin}/door/new/`)).status
  expect(await status()).toBe(404)
  writeFileSync(note, '---\ntitle: A new note\n---\nIt is new.\n')
  await vi.waitFor(async () => expect(await status()).toBe(200), soon)
  expect(await page('/door/new/')).toContain('It is new.')
  rmSync(note)
  await vi.waitFor(async () => expect(await status()).toBe(404), soon)
})

test('problems stand on every page and on the terminal until they are mended', async () => {
  const row = join(project.folder, 'src/content/door/rows/1.md')
  const before = readFileSync(row, 'utf8')
  writeFileSync(row, before.replace('group: ', 'group: no-'))
  const problem = 'src/content/door/rows/1.md:'
  await vi.waitFor(async () => expect(await page('/door/2/')).toContain(problem), soon)
  expect(server.output()).toContain(problem)
  writeFileSync(row, before)
  await vi.waitFor(async () => expect(await page('/door/2/')).not.toContain(problem), soon)
})
