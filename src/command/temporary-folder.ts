import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './take-lock.ts'
import { withCleanUp } from './with-clean-up.ts'

/**
 * What `use` makes of a new folder in `place`, which is gone afterwards, also where a signal ends the process. Folders of
 * processes that had no time to do so are taken away first.
 */
export async function temporaryFolder<T>(place: string, use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(place, { recursive: true })
  removeLeftOver(place)
  const folder = join(place, `temporary-${randomBytes(6).toString('hex')}`)
  // Before there is a folder: one without a lock is left over.
  const release = takeLock(`${folder}.lock`)
  const remove = () => {
    removeAll(folder)
    release?.()
  }
  return withCleanUp(remove, async () => {
    mkdirSync(folder)
    return use(folder)
  })
}

/** What cannot be taken away, such as another user's, stays. */
function removeLeftOver(place: string): void {
  const names = readdirSync(place).flatMap((name) => /^(temporary-\w+)(?:\.lock)?$/.exec(name)?.[1] ?? [])
  for (const name of new Set(names))
    try {
      const release = takeLock(join(place, `${name}.lock`))
      if (!release) continue
      removeAll(join(place, name))
      release()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
}

const removeAll = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
