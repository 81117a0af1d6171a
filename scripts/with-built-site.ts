import { join, relative, resolve } from 'node:path'
import { settleBuildEnvironment } from './build-environment.ts'
import './no-telemetry.js'
import { root } from './root.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { WrongUse } from './verb.ts'
import { writeReason } from './write-reason.ts'

/** Below the project, since Astro puts the modules of a build beside its pages only there; the dev server does not look here. */
const place = join(root, 'node_modules/.astro')

/**
 * Builds the site into a folder that is gone afterwards, without a word, and gives what `use` makes of the folder. Throws
 * {@link WrongUse} where there is no room for it.
 */
export async function withBuiltSite<T>(use: (folder: string) => T): Promise<T> {
  const { KERNEL } = process.env
  const from = process.cwd()
  try {
    return await temporaryFolder(place, async (temporary) => {
      const outDir = join(temporary, 'site')
      if (KERNEL) process.env.KERNEL = resolve(KERNEL)
      settleBuildEnvironment()
      // The drawings' cache is below the working directory.
      process.chdir(root)
      const { build } = await import('astro')
      await build({
        root,
        outDir,
        cacheDir: join(temporary, 'cache'),
        logLevel: 'silent',
        vite: { logLevel: 'silent' },
      })
      return use(outDir)
    })
  } catch (error) {
    const reason = writeReason(error) ?? writeReason(error instanceof Error && error.cause)
    throw reason === undefined ? error : new WrongUse(`cannot build below \`${relative(root, place)}\`: ${reason}`)
  } finally {
    process.chdir(from)
  }
}
