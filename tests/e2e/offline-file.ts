import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { builtSite } from './built-site.ts'
import { pageWith } from './page-with.ts'
import { watched } from './watched.ts'

/** What has a text of its own in the file: the rows and the notes. */
export const ids = [...Array.from({ length: 14 }, (_, index) => String(index + 1)), 'a1', 'a2', 'b', 'c', 'd']

/** A text of the built site, by its name below `/tdp/`. */
export const textOf = (name: string): string => readFileSync(join(builtSite, 'tdp', name), 'utf8')

export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

interface OfflineFile {
  path: string
  address: string
  /** Opens the file with the network cut, for as long as `look` takes; nothing may be asked for but the file, and nothing complain. */
  looking(look: (page: Page) => Promise<void>, at?: string, options?: BrowserContextOptions): Promise<void>
}

/** A copy of the built offline file on a disk, and pages to look at it, for the tests of one file. */
export function offlineFile(): OfflineFile {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'))
  const path = join(folder, 'an attached copy.html')
  const address = pathToFileURL(path).href
  beforeAll(() => copyFileSync(join(builtSite, 'tdp/offline.html'), path))
  afterAll(() => rmSync(folder, { recursive: true }))
  return {
    path,
    address,
    async looking(look, at = '', options = {}) {
      const page = await pageWith({
        offline: true,
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      })
      const { requests, complaints } = watched(page)
      await page.goto(address + at)
      await look(page)
      expect(complaints).toEqual([])
      expect(new Set(requests.map((url) => url.replace(/[?#].*$/, '')))).toEqual(new Set([address]))
    },
  }
}
