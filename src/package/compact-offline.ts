import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compactHtml } from './compact-html.ts'

/** Bytes. A larger copy goes into no mail, and compacting it would take a third of the build's time and most of its memory. */
const mostBytes = 2 ** 24

/** An Astro integration: the one-file copies are written with the least markup that means the same, where they are small enough for a mail. */
export const compactOffline = () => ({
  name: 'compact-offline',
  hooks: {
    'astro:build:done': ({ dir }: { dir: URL }) => {
      const folder = fileURLToPath(dir)
      for (const name of globSync('*/offline.html', { cwd: folder })) {
        const path = join(folder, name)
        if (statSync(path).size > mostBytes) continue
        writeFileSync(path, compactHtml(readFileSync(path, 'utf8')))
      }
    },
  },
})
