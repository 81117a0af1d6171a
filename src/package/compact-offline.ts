import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compactHtml } from './compact-html.ts'

/** An Astro integration: the one-file copies are written with the least markup that means the same. */
export const compactOffline = () => ({
  name: 'compact-offline',
  hooks: {
    'astro:build:done': ({ dir }: { dir: URL }) => {
      const folder = fileURLToPath(dir)
      for (const name of globSync('*/offline.html', { cwd: folder })) {
        const path = join(folder, name)
        writeFileSync(path, compactHtml(readFileSync(path, 'utf8')))
      }
    },
  },
})
