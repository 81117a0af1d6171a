import type { AstroUserConfig } from 'astro'
import { siteOf } from '../derive/addresses.ts'
import { contentSetting, siteSetting } from '../load/environment.ts'
import { readSettings } from '../load/read-content.ts'
import { compactOffline } from '../package/compact-offline.ts'
import { inlineScripts } from '../package/inline-scripts.ts'
import { siteMap } from '../package/site-map.ts'
import './no-telemetry.js'
import { root } from './root.ts'

/** How Astro makes the site, wherever it works. Throws a RangeError where SITE or BASE cannot be. */
export function astroSettings() {
  const { origin, base } = siteOf(siteSetting(), readSettings(root, contentSetting()))
  return {
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
  } satisfies AstroUserConfig
}
