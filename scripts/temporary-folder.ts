import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What `use` makes of a new folder in `place`, which is gone afterwards, also where a signal ends the process. */
export async function temporaryFolder<T>(place: string, use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(place, { recursive: true })
  const folder = mkdtempSync(join(place, 'temporary-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const stop = (signal: NodeJS.Signals) => {
    for (const one of signals) process.off(one, stop)
    remove()
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, stop)
  try {
    return await use(folder)
  } finally {
    for (const signal of signals) process.off(signal, stop)
    remove()
  }
}
