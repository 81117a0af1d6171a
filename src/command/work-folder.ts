import { lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstalled } from './is-installed.ts'
import { root } from './root.ts'
import { WrongUse } from './verb.ts'
import { writeReason } from './write-reason.ts'

/**
 * Where builds have their temporary folders. In the project it is below it, since Astro puts the modules of a build beside its pages
 * only there, and the dev server does not look here. The installed package has one below the system's temporary folder, made where
 * there is none; throws {@link WrongUse} where it cannot be, or is another user's, who could put modules there.
 */
export function workFolder(): string {
  if (!isInstalled) return join(root, 'node_modules/.astro')
  const user = process.getuid?.()
  const folder = join(realpathSync(tmpdir()), user === undefined ? 'scenarios' : `scenarios-${user}`)
  const refuse = (reason: string) => {
    throw new WrongUse(`cannot work in \`${folder}\`: ${reason}\n  allowed: another temporary folder, by TMPDIR`)
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    refuse(writeReason(error) ?? String(error))
  }
  const found = lstatSync(folder)
  if (!found.isDirectory() || (user !== undefined && found.uid !== user)) refuse('it is not yours')
  return folder
}
