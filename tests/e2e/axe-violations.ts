import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds on a page, first in light and then in dark; in the latter by the rules that look at colours. */
export async function axeViolations(page: Page) {
  // Without frames there is nothing that a page of axe's own would have to put together. To tell what is well takes it longer than to look.
  const axe = () => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await axe().analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axe().withRules(['color-contrast', 'link-in-text-block']).analyze()
  return [...light.violations, ...dark.violations].map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)}\n${failureSummary}`).slice(0, 3),
  }))
}
