import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** The browser that tests drive: the one that `CHROMIUM` names, else the first on the path. Throws an Error if there is none. */
function chromiumPath(): string {
  const { CHROMIUM, PATH = '' } = process.env
  if (CHROMIUM) return CHROMIUM
  const folders = PATH.split(delimiter)
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
  if (!found) throw new Error('no Chromium on the path; set CHROMIUM to one')
  return found
}

let opening: Promise<Browser> | undefined

/**
 * A Chromium that asks nothing of the network by itself, one for all files of a worker: to start it takes longer than many of them. It
 * ends with the worker.
 */
export function theBrowser(): Promise<Browser> {
  if (opening) return opening
  // A worker that is told to end has half a second. That is too short to close a browser, but not to end it and remove its profile.
  process.once('SIGTERM', () => process.exit())
  opening = chromium.launch({
    handleSIGTERM: false,
    executablePath: chromiumPath(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return opening
}
