/** The hooks of Vite that this plugin has. */
interface NoStyleSearch {
  name: string
  enforce: 'pre'
  load(id: string): string | undefined
}

/**
 * A Vite plugin for the dev server: pages have no style sheets beside the one that they carry, so Astro need not look for any.
 * Its search fetches every module of a page; where content has just changed, the page then takes them for those it has already,
 * and shows what was before the change until the next one (astro's `vite-plugin-css`, vite's `fetchModule`).
 */
export const noStyleSearch = (): NoStyleSearch => ({
  name: 'no-style-search',
  enforce: 'pre',
  load: (id) => (id.startsWith('\0virtual:astro:dev-css:') ? 'export const css = new Set()' : undefined),
})
