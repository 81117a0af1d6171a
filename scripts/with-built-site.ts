import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { settleBuildEnvironment } from './build-environment.ts'
import { root } from './root.ts'

/** Builds the site into a folder that is gone afterwards, without a word, and gives what `use` makes of the folder. */
export async function withBuiltSite<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const { KERNEL } = process.env
  const from = process.cwd()
  const temporary = mkdtempSync(join(tmpdir(), 'scenarios-'))
  const outDir = join(temporary, 'site')
  try {
    if (KERNEL) process.env.KERNEL = resolve(KERNEL)
    settleBuildEnvironment()
    const { build } = await import('astro')
    // The drawings' cache is below the working directory.
    process.chdir(root)
    await build({ root, outDir, cacheDir: join(temporary, 'cache'), logLevel: 'silent', vite: { logLevel: 'silent' } })
    return await use(outDir)
  } finally {
    process.chdir(from)
    rmSync(temporary, { recursive: true, force: true })
  }
}
