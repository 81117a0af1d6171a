import { defineConfig } from 'astro/config'
import { compactOffline } from './src/package/compact-offline.ts'
import { inlineScripts } from './src/package/inline-scripts.ts'
import { siteMap } from './src/package/site-map.ts'
import { siteOf } from './src/derive/addresses.ts'
import { contentSetting, siteSetting } from './src/load/environment.ts'
import { readSettings } from './src/load/read-content.ts'

const { origin, base } = siteOf(siteSetting(), readSettings(import.meta.dirname, contentSetting()))

export default defineConfig({
  site: origin || undefined,
  base,
  trailingSlash: 'ignore',
  // `offline.astro` becomes offline.html, `index.astro` stays index.html.
  // Pages are rendered while others are written.
  build: { format: 'preserve', concurrency: 4 },
  devToolbar: { enabled: false },
  // A map has whole addresses.
  integrations: [compactOffline(), ...(origin ? [siteMap(base)] : [])],
  vite: { plugins: [inlineScripts()] },
})
