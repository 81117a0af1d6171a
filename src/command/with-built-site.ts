import { join, relative } from 'node:path'
import { removeDrafts } from '../load/from-cache.ts'
import { anchorTree, settleForBuild } from '../load/environment.ts'
import { handOver } from '../load/handover.ts'
import { assertRoot } from './assert-root.ts'
import { astroFolders } from './astro-folders.ts'
import { astroSettings } from './astro-settings.ts'
import type { CheckedContent } from './checked-content.ts'
import { isInstalled } from './is-installed.ts'
import { keepFolder } from './keep-folder.ts'
import { type Layouts, startLayouts } from './layouts.ts'
import './no-telemetry.js'
import { root } from './root.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { WrongUse } from './verb.ts'
import { workFolder } from './work-folder.ts'
import { writeReason } from './write-reason.ts'

/**
 * Builds the site of checked content into a folder that is gone afterwards, and gives what `use` makes of the folder. Throws
 * {@link WrongUse} where there is no room for it. Astro tells what it does unless `isSilent`.
 */
export async function withBuiltSite<T>(
  { matrices, settings }: CheckedContent,
  use: (folder: string) => T | Promise<T>,
  isSilent = false,
): Promise<T> {
  assertRoot()
  const from = process.cwd()
  const place = workFolder()
  const kept = keepFolder()
  let layouts: Layouts | undefined
  try {
    return await temporaryFolder(place, async (temporary) => {
      const folders = astroFolders(temporary)
      anchorTree()
      settleForBuild()
      const astro = astroSettings()
      // Astro puts the modules of a build beside its pages only below the working directory.
      process.chdir(folders.root)
      removeDrafts(kept)
      layouts = startLayouts(kept, matrices)
      handOver('matrices', matrices)
      handOver('settings', settings)
      handOver('layout', layouts.of)
      const { build } = await import('astro')
      const quiet = isSilent ? ({ logLevel: 'silent' } as const) : {}
      // A cache of its own, since another build may fill the usual one with other content.
      await build({
        configFile: false,
        ...astro,
        ...folders,
        ...quiet,
        vite: { ...astro.vite, ...folders.vite, ...quiet },
      })
      return use(folders.outDir)
    })
  } catch (error) {
    const reason = writeReason(error, [place, join(root, '.astro')])
    throw reason === undefined
      ? error
      : new WrongUse(`cannot build below \`${isInstalled ? place : relative(root, place)}\`: ${reason}`)
  } finally {
    await layouts?.stop()
    process.chdir(from)
  }
}
