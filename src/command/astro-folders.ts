import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { isInstalled } from './is-installed.ts'
import { ownFolder } from './own-folder.ts'
import { root } from './root.ts'

/** The options by which Astro and Vite know their folders. */
export interface AstroFolders {
  root: string
  srcDir: string
  publicDir: string
  cacheDir: string
  outDir: string
  vite: { cacheDir?: string; server?: { fs: { allow: string[] } } }
}

/**
 * The folders for a build or server of its own, of which `temporary` is there for what it keeps. The installed package is not written
 * to, nor what lies around it: Astro's root is then a new folder in `temporary`, from which modules find the same packages.
 */
export function astroFolders(temporary: string): AstroFolders {
  const own = {
    srcDir: join(ownFolder, 'src'),
    publicDir: join(ownFolder, 'public'),
    cacheDir: join(temporary, 'cache'),
  }
  if (!isInstalled) return { root, ...own, outDir: join(temporary, 'site'), vite: {} }
  const stage = linkedFolder(temporary)
  // Else Astro and Vite take the settings of any folder above.
  for (const name of ['package.json', 'tsconfig.json']) writeFileSync(join(stage, name), '{}\n')
  return {
    root: stage,
    ...own,
    outDir: join(stage, 'dist'),
    vite: { cacheDir: join(temporary, 'vite'), server: { fs: { allow: [temporary, ownFolder, ...packageFolders()] } } },
  }
}

/** The folders of packages that the installed package finds, the nearest first. */
const packageFolders = (): string[] =>
  (createRequire(join(ownFolder, 'package.json')).resolve.paths('astro') ?? []).filter(
    (path) => basename(path) === 'node_modules' && existsSync(path),
  )

/** A new folder in `top`, so deep in it that every folder of {@link packageFolders} has its place above the next nearer one. */
const linkedFolder = (top: string): string =>
  packageFolders().reduceRight((above, packages) => {
    const folder = join(above, 'site')
    mkdirSync(folder)
    symlinkSync(packages, join(folder, 'node_modules'), 'junction')
    return folder
  }, top)
